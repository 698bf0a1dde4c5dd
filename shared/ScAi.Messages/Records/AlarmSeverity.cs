namespace ScAi.Messages;

/// <summary>How bad an alarm is; written on the wire in lower case.</summary>
public enum AlarmSeverity
{
    /// <summary>Worth an eye.</summary>
    Watch,

    /// <summary>On its way out of range.</summary>
    Warning,

    /// <summary>Out of range; something suffers.</summary>
    Distress,

    /// <summary>The spacecraft is in danger.</summary>
    Critical,

    /// <summary>Loss is at hand.</summary>
    Severe,
}
