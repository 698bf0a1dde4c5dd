namespace ScAi.Spacecraft.Anomalies;

/// <summary>What is done on board when a monitor fires.</summary>
public enum RecoveryAction
{
    /// <summary>It is reported, no more.</summary>
    Report,

    /// <summary>The payload is switched off.</summary>
    PayloadOff,

    /// <summary>Loads that can be missed are switched off.</summary>
    ShedLoads,

    /// <summary>The heaters' second circuit takes over.</summary>
    HeaterToRedundant,

    /// <summary>The second device takes over from the first.</summary>
    SensorToRedundant,

    /// <summary>The tank's valve is shut.</summary>
    IsolateTank,

    /// <summary>A wheel is taken out of the loop.</summary>
    WheelOff,

    /// <summary>The second receiver takes over.</summary>
    ReceiverToRedundant,

    /// <summary>The second scrubber takes over.</summary>
    ScrubberToRedundant,

    /// <summary>A manoeuvre or an approach is aborted.</summary>
    Abort,

    /// <summary>The spacecraft goes into safe mode.</summary>
    SafeMode,
}
