namespace ScAi.Spacecraft.Recovery;

/// <summary>Why a step of recovery was not taken.</summary>
public enum RecoveryRefusal
{
    /// <summary>It was.</summary>
    None,

    /// <summary>There is nothing to recover from.</summary>
    Nominal,

    /// <summary>Safe mode is not stable yet.</summary>
    NotStable,

    /// <summary>The battery is too low.</summary>
    Battery,

    /// <summary>It still turns, or does not see the Sun.</summary>
    Attitude,

    /// <summary>A cause for safe mode still holds.</summary>
    Anomaly,
}
