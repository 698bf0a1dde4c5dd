namespace ScAi.Messages;

/// <summary>How much an event on board matters (ECSS-E-ST-70-41C, service 5); written on the wire in lower case.</summary>
public enum EventSeverity
{
    /// <summary>Informative.</summary>
    Info,

    /// <summary>Low.</summary>
    Low,

    /// <summary>Medium.</summary>
    Medium,

    /// <summary>High.</summary>
    High,
}
