namespace ScAi.Spacecraft.Docking;

/// <summary>How far an approach has come.</summary>
public enum DockingPhase
{
    /// <summary>Drifts; nothing has been asked for.</summary>
    Idle,

    /// <summary>On a two-impulse transfer to the hold point outside of the keep-out zone.</summary>
    FarRange,

    /// <summary>Holds at the first point, 250 m behind the target.</summary>
    HoldFar,

    /// <summary>In the corridor, on the way to the second point.</summary>
    ApproachMiddle,

    /// <summary>Holds at 30 m.</summary>
    HoldMiddle,

    /// <summary>On the way to the last point.</summary>
    ApproachNear,

    /// <summary>Holds at 10 m.</summary>
    HoldNear,

    /// <summary>On the way to contact.</summary>
    Final,

    /// <summary>Captured.</summary>
    Docked,

    /// <summary>Gone away on a path that does not come back for two orbits.</summary>
    Abort,
}
