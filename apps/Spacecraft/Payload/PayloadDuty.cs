namespace ScAi.Spacecraft.Payload;

/// <summary>What the payload has been told.</summary>
public enum PayloadDuty
{
    /// <summary>Off.</summary>
    Off,

    /// <summary>Stand by.</summary>
    Standby,

    /// <summary>Work without a pause.</summary>
    Imaging,

    /// <summary>Work over the band of latitudes, in daylight when the parameters ask for it; stand by elsewhere.</summary>
    Band,
}
