namespace ScAi.Spacecraft.Docking;

/// <summary>The state of an approach.</summary>
/// <param name="Phase">How far it has come.</param>
/// <param name="PhaseSeconds">Time in that phase.</param>
/// <param name="Truth">Where the chaser is.</param>
/// <param name="Estimate">Where its filter takes it to be.</param>
/// <param name="Go">Whether the next hold point may be left.</param>
/// <param name="Cause">Why it was given up.</param>
/// <param name="DeltaVMetersPerSecond">Velocity change spent so far.</param>
/// <param name="PropellantKilograms">Propellant spent so far.</param>
/// <param name="Residual">Measured minus predicted position, smoothed, in m.</param>
/// <param name="Escape">What is left to burn of the way out, in m/s; null before that is planned.</param>
/// <param name="EscapeSeconds">How long ago the way out was looked at.</param>
public readonly record struct DockingState(
    DockingPhase Phase,
    double PhaseSeconds,
    RelativeState Truth,
    RelativeState Estimate,
    bool Go,
    AbortCause Cause,
    double DeltaVMetersPerSecond,
    double PropellantKilograms,
    RelativeVector Residual,
    RelativeVector? Escape = null,
    double EscapeSeconds = 0)
{
    /// <summary>Whether it holds at a point.</summary>
    public bool Holds => Phase is DockingPhase.HoldFar or DockingPhase.HoldMiddle or DockingPhase.HoldNear;

    /// <summary>Begins the approach, or lets it leave a hold point; nothing after docking.</summary>
    public DockingState Proceed() => Phase switch
    {
        DockingPhase.Idle or DockingPhase.Abort =>
            this with { Phase = DockingPhase.FarRange, PhaseSeconds = 0, Cause = AbortCause.None, Go = false, Escape = null },
        DockingPhase.Docked => this,
        _ => this with { Go = true },
    };

    /// <summary>Takes back the leave to go on.</summary>
    public DockingState Hold() => this with { Go = false };

    /// <summary>Lets go of the target at a slow speed.</summary>
    public DockingState Undock() => Phase != DockingPhase.Docked ? this : this with
    {
        Phase = DockingPhase.Idle,
        PhaseSeconds = 0,
        Truth = new(new(0, -0.01, 0), new(0, -0.05, 0)),
        Estimate = new(new(0, -0.01, 0), new(0, -0.05, 0)),
        Go = false,
    };
}
