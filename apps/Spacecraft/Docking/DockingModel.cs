namespace ScAi.Spacecraft.Docking;

/// <summary>An approach along the track from behind: transfer, hold points in a corridor, contact, or a safe way out.</summary>
/// <remarks>The truth coasts by the closed form between impulses of guidance.</remarks>
public static class DockingModel
{
    private const double StandardGravity = 9.80665;

    /// <summary>At the start, with a good estimate.</summary>
    public static DockingState Initial(DockingParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return new(
            DockingPhase.Idle, 0, parameters.Start, parameters.Start, false, AbortCause.None, 0, 0, RelativeVector.Zero);
    }

    /// <summary>Gives up: drifts if that is safe, else fires the collision avoidance manoeuvre in the next step.</summary>
    public static DockingState Abort(in DockingState state, AbortCause cause) => state.Phase is DockingPhase.Docked or DockingPhase.Abort
        ? state
        : state with { Phase = DockingPhase.Abort, PhaseSeconds = 0, Cause = cause, Go = false, Escape = null };

    /// <summary>One step; guidance decides every <see cref="DockingParameters.GuidanceSeconds"/> within it.</summary>
    public static (DockingState Next, DockingOutputs Outputs) Step(
        in DockingState state, DockingParameters parameters, in DockingInputs inputs, double seconds)
    {
        var next = state;
        var impulse = RelativeVector.Zero;
        var mass = inputs.MassKilograms;
        for (var done = 0.0; done < seconds - 1e-9 && next.Phase != DockingPhase.Docked;)
        {
            var part = Math.Min(parameters.GuidanceSeconds, seconds - done);
            next = EscapeGuidance.Plan(next, parameters, part);
            next = Guide(next, parameters, inputs, mass - (next.PropellantKilograms - state.PropellantKilograms), part, ref impulse);
            next = Move(next, parameters, part);
            next = DockingSequence.Follow(next, parameters, inputs, part);
            done += part;
        }

        if (next.Phase != DockingPhase.Docked)
        {
            next = DockingSensor.Measure(next, parameters, inputs, seconds);
        }

        return (next, OutputsOf(next, parameters, next.PropellantKilograms - state.PropellantKilograms,
            next.DeltaVMetersPerSecond - state.DeltaVMetersPerSecond, impulse));
    }

    private static DockingState Guide(
        in DockingState state, DockingParameters parameters, in DockingInputs inputs, double mass, double seconds, ref RelativeVector impulse)
    {
        var wanted = DockingGuidance.Impulse(state, parameters, seconds);
        if (wanted.Length < DockingGuidance.LeastImpulse(state.Phase, parameters))
        {
            return state;
        }

        // The filter expects what it has asked for; faulty thrusters give less.
        var asked = wanted.AtMost(parameters.AccelerationMetersPerSecondSquared * seconds);
        var speed = parameters.SpecificImpulseSeconds * StandardGravity;
        var used = mass * (1 - Math.Exp(-asked.Length * (1 - inputs.ThrusterLoss) / speed));
        var left = inputs.PropellantKilograms - (inputs.MassKilograms - mass);
        var share = used <= left ? 1 : Math.Max(0, left / used);
        var given = share * (1 - inputs.ThrusterLoss) * asked;
        impulse += given;
        return state with
        {
            Truth = state.Truth with { Velocity = state.Truth.Velocity + given },
            Estimate = state.Estimate with { Velocity = state.Estimate.Velocity + asked },
            Escape = state.Escape is { } escape ? escape - asked : null,
            DeltaVMetersPerSecond = state.DeltaVMetersPerSecond + given.Length,
            PropellantKilograms = state.PropellantKilograms + used * share,
        };
    }

    private static DockingState Move(in DockingState state, DockingParameters parameters, double seconds) => state with
    {
        Truth = ClohessyWiltshire.Coast(state.Truth, parameters.MeanMotionRadiansPerSecond, seconds),
        Estimate = ClohessyWiltshire.Coast(state.Estimate, parameters.MeanMotionRadiansPerSecond, seconds),
        PhaseSeconds = state.PhaseSeconds + seconds,
    };

    private static DockingOutputs OutputsOf(
        in DockingState state, DockingParameters parameters, double propellant, double deltaV, RelativeVector impulse)
    {
        var (position, velocity) = state.Estimate;
        var range = position.Length;
        var closing = range > 0
            ? -(position.X * velocity.X + position.Y * velocity.Y + position.Z * velocity.Z) / range
            : 0;
        return new(
            propellant, deltaV, range, closing, Math.Sqrt(position.X * position.X + position.Z * position.Z),
            parameters.KeepOut.CorridorContains(position), parameters.KeepOut.Contains(position), impulse);
    }
}
