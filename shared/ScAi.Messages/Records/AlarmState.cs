namespace ScAi.Messages;

/// <summary>Where an alarm stands (after ISA-18.2); written on the wire in camel case.</summary>
public enum AlarmState
{
    /// <summary>All is well.</summary>
    Normal,

    /// <summary>Out of limits, but not for long enough yet.</summary>
    Pending,

    /// <summary>Out of limits; nobody has taken note.</summary>
    Unacknowledged,

    /// <summary>Out of limits; somebody has taken note.</summary>
    Acknowledged,

    /// <summary>Back in limits; nobody had taken note.</summary>
    ReturnedUnacknowledged,

    /// <summary>Back in limits, latched; nobody has taken note.</summary>
    LatchedUnacknowledged,

    /// <summary>Back in limits, latched; somebody has taken note.</summary>
    LatchedAcknowledged,

    /// <summary>Put aside for a while.</summary>
    Shelved,
}
