namespace ScAi.Spacecraft.Recovery;

/// <summary>The state of safe mode and recovery.</summary>
/// <param name="Phase">Where it is.</param>
/// <param name="PhaseSeconds">For how long.</param>
/// <param name="StableSeconds">For how long it has been still and pointing at the Sun.</param>
/// <param name="ThrustInhibited">Whether thrust is forbidden: after an abort, and in safe mode.</param>
/// <param name="SafeModes">How often it has gone into safe mode.</param>
/// <param name="Aborts">How often thrust was aborted.</param>
public readonly record struct RecoveryState(
    RecoveryPhase Phase, double PhaseSeconds, double StableSeconds, bool ThrustInhibited, int SafeModes, int Aborts)
{
    /// <summary>Whether it is in safe mode.</summary>
    public bool InSafeMode => Phase is RecoveryPhase.Shedding or RecoveryPhase.SunPointing or RecoveryPhase.Waiting;

    /// <summary>Whether what the bus can do without is off.</summary>
    public bool Sheds => InSafeMode;

    /// <summary>Whether it points at the Sun rather than as the mission wants.</summary>
    public bool PointsAtSun => Phase is RecoveryPhase.SunPointing or RecoveryPhase.Waiting or RecoveryPhase.BusRestored;

    /// <summary>Whether the payload may be on.</summary>
    public bool AllowsPayload => Phase == RecoveryPhase.Nominal;

    /// <summary>Whether engines may fire.</summary>
    public bool AllowsThrust => !ThrustInhibited;
}
