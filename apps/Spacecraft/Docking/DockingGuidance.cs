namespace ScAi.Spacecraft.Docking;

/// <summary>Decides which change of velocity to ask the thrusters for.</summary>
internal static class DockingGuidance
{
    private const double TransferCorrectionMetersPerSecond = 0.005;
    private const double HoldSecondsToGo = 20;
    private const double Braking = 0.004;

    /// <summary>The impulse for the next part of the step, in m/s.</summary>
    public static RelativeVector Impulse(in DockingState state, DockingParameters parameters, double seconds) => state.Phase switch
    {
        DockingPhase.FarRange => Transfer(state, parameters, seconds),
        DockingPhase.HoldFar => Along(state, parameters, parameters.FarHoldMeters, 0, seconds),
        DockingPhase.HoldMiddle => Along(state, parameters, parameters.MiddleHoldMeters, 0, seconds),
        DockingPhase.HoldNear => Along(state, parameters, parameters.NearHoldMeters, 0, seconds),
        DockingPhase.ApproachMiddle => Along(state, parameters, parameters.MiddleHoldMeters, 0, seconds),
        DockingPhase.ApproachNear => Along(state, parameters, parameters.NearHoldMeters, 0, seconds),
        DockingPhase.Final => Along(state, parameters, 0, parameters.ContactMetersPerSecond, seconds),
        DockingPhase.Abort => EscapeGuidance.Impulse(state),
        _ => RelativeVector.Zero,
    };

    /// <summary>What is too little to fire for: more where precision is not needed.</summary>
    public static double LeastImpulse(DockingPhase phase, DockingParameters parameters) => phase is DockingPhase.Final or DockingPhase.Abort
        ? parameters.LeastImpulseMetersPerSecond
        : 5 * parameters.LeastImpulseMetersPerSecond;

    /// <summary>Two impulses with corrections on the way: the velocity that leads to the hold point in the time that is left.</summary>
    private static RelativeVector Transfer(in DockingState state, DockingParameters parameters, double seconds)
    {
        var left = parameters.TransferSeconds - state.PhaseSeconds;
        if (left <= HoldSecondsToGo)
        {
            return Along(state, parameters, parameters.FarHoldMeters, 0, seconds);
        }

        var wanted = ClohessyWiltshire.VelocityTo(
            state.Estimate.Position, new(0, -parameters.FarHoldMeters, 0), parameters.MeanMotionRadiansPerSecond, left);
        var change = wanted - state.Estimate.Velocity;
        return change.Length < TransferCorrectionMetersPerSecond ? RelativeVector.Zero : change;
    }

    /// <summary>
    /// Along the docking axis to a point that far behind the target, slowing down to a speed, back to the axis on the way;
    /// what the orbit will do to the velocity until the next decision is made up for.
    /// </summary>
    private static RelativeVector Along(
        in DockingState state, DockingParameters parameters, double holdMeters, double endMetersPerSecond, double seconds)
    {
        var (position, velocity) = state.Estimate;
        var togo = -holdMeters - position.Y;
        var speed = Math.Min(
            parameters.CorridorMetersPerSecond,
            Math.Max(endMetersPerSecond, Math.Min(Math.Abs(togo) / HoldSecondsToGo, Math.Sqrt(2 * Braking * Math.Abs(togo)))));
        var wanted = new RelativeVector(
            Math.Clamp(-position.X / HoldSecondsToGo, -0.1, 0.1),
            endMetersPerSecond > 0 ? speed : Math.CopySign(speed, togo),
            Math.Clamp(-position.Z / HoldSecondsToGo, -0.1, 0.1));
        var orbit = ClohessyWiltshire.Acceleration(state.Estimate, parameters.MeanMotionRadiansPerSecond);
        return wanted - velocity - seconds * orbit;
    }
}
