namespace ScAi.Recordings;

/// <summary>Which messages of the log are wanted; what is null does not matter.</summary>
public sealed record LogFilter
{
    /// <summary>Who published it.</summary>
    public string? App { get; init; }

    /// <summary>What about, as in topics.</summary>
    public string? Channel { get; init; }

    /// <summary>The satellite that it is about.</summary>
    public int? Satellite { get; init; }

    /// <summary>The station that it is about.</summary>
    public int? Station { get; init; }

    /// <summary>The least severity.</summary>
    public Severity? Severity { get; init; }

    /// <summary>
    /// Letters that the message holds as it was recorded or, from <see cref="Recordings.Severity.Info"/> on, in the log's
    /// words; ASCII capitals do not matter.
    /// </summary>
    public string? Text { get; init; }
}
