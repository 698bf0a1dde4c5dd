namespace ScAi.Recordings;

/// <summary>Whether a run goes on or is over and recorded.</summary>
public enum RunKind
{
    /// <summary>Heard from a broker.</summary>
    Live,

    /// <summary>Read from a file.</summary>
    Recording,
}
