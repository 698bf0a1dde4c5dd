namespace ScAi.Spacecraft.Payload;

/// <summary>What the payload does.</summary>
public enum PayloadMode
{
    /// <summary>Nothing; draws nothing.</summary>
    Off,

    /// <summary>Ready; draws little.</summary>
    Standby,

    /// <summary>On its way to work.</summary>
    WarmingUp,

    /// <summary>Working, if it points where it should.</summary>
    Imaging,
}
