namespace ScAi.Spacecraft.Docking;

/// <summary>Carries out an abort: stops the approach, plans the way out once, burns it, and looks again now and then.</summary>
internal static class EscapeGuidance
{
    private const double StoppedMetersPerSecond = 0.01;
    private const double LookAgainSeconds = 300;

    /// <summary>Plans when there is nothing planned, or when what was planned and burnt has turned out not to be safe.</summary>
    public static DockingState Plan(in DockingState state, DockingParameters parameters, double seconds)
    {
        if (state.Phase != DockingPhase.Abort)
        {
            return state;
        }

        var n = parameters.MeanMotionRadiansPerSecond;
        if (state.Escape is { } left)
        {
            var due = state.EscapeSeconds >= LookAgainSeconds && left.Length < parameters.LeastImpulseMetersPerSecond;
            return !due ? state with { EscapeSeconds = state.EscapeSeconds + seconds }
                : AbortPlanner.IsSafe(state.Estimate, parameters.KeepOut, n) ? state with { EscapeSeconds = 0 }
                : state with { Escape = null, EscapeSeconds = 0 };
        }

        return parameters.KeepOut.Contains(state.Estimate.Position) && Closing(state) > StoppedMetersPerSecond
            ? state
            : state with { Escape = AbortPlanner.Plan(state.Estimate, parameters.KeepOut, n), EscapeSeconds = 0 };
    }

    /// <summary>What is left of the plan; before there is one, what stops the chaser.</summary>
    public static RelativeVector Impulse(in DockingState state) => state.Escape ?? -1 * state.Estimate.Velocity;

    private static double Closing(in DockingState state)
    {
        var (position, velocity) = state.Estimate;
        return -(position.X * velocity.X + position.Y * velocity.Y + position.Z * velocity.Z) / Math.Max(0.01, position.Length);
    }
}
