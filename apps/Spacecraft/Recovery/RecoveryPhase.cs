namespace ScAi.Spacecraft.Recovery;

/// <summary>Safe mode and the way out of it.</summary>
public enum RecoveryPhase
{
    /// <summary>All is allowed.</summary>
    Nominal,

    /// <summary>Safe mode: loads are shed, thrust is cut.</summary>
    Shedding,

    /// <summary>Safe mode: turns to the Sun and stops turning.</summary>
    SunPointing,

    /// <summary>Safe mode: stable, waits for the ground.</summary>
    Waiting,

    /// <summary>The ground said so: loads of the bus are on again.</summary>
    BusRestored,

    /// <summary>The ground said so: points as the mission wants.</summary>
    AttitudeRestored,
}
