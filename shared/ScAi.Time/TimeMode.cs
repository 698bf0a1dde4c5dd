namespace ScAi.Time;

/// <summary>Who decides when scenario time advances.</summary>
public enum TimeMode
{
    /// <summary>The manager grants each tick when everybody is done with the one before.</summary>
    Coordinated,

    /// <summary>Every app follows start time and rate by itself, as in NOS-T.</summary>
    FreeRunning,
}
