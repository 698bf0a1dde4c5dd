namespace ScAi.Messages;

/// <summary>Where a run is as a whole; written on the wire in lower case.</summary>
public enum RunPhase
{
    /// <summary>Waiting for the required apps to be ready.</summary>
    Gathering,

    /// <summary>The apps prepare themselves.</summary>
    Initializing,

    /// <summary>Scenario time runs.</summary>
    Running,

    /// <summary>Scenario time is held.</summary>
    Paused,

    /// <summary>The scenario's end is reached; what was published last is being settled.</summary>
    Settling,

    /// <summary>Over, in good order.</summary>
    Done,

    /// <summary>Over, because something failed; the reason is in the status.</summary>
    Failed,
}
