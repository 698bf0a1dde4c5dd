namespace ScAi.Recordings;

/// <summary>How much a message deserves to be seen.</summary>
public enum Severity
{
    /// <summary>Said all the time.</summary>
    Debug,

    /// <summary>Something happened, as it should.</summary>
    Info,

    /// <summary>Something happened that people should know of.</summary>
    Warning,

    /// <summary>Something went wrong.</summary>
    Error,
}
