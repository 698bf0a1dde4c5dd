namespace ScAi.Workers.Sharing;

/// <summary>The patience of those who share out parts; wall clock. The same on both sides.</summary>
public sealed record SharingSettings
{
    /// <summary>From one pulse of a worker to the next.</summary>
    public TimeSpan Pulse { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a worker may be silent about an order that it took before the part is given out again.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long an order may go unanswered before the part is given out again.</summary>
    public TimeSpan AnswerWithin { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>When a study or a receipt that did not come is asked for again.</summary>
    public TimeSpan AskAgain { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The bytes of a piece, before base64.</summary>
    public int ChunkBytes { get; init; } = 128 * 1024;

    /// <summary>How many pieces may be on their way without a receipt; bounds what waits in the broker.</summary>
    public int ChunksAhead { get; init; } = 8;

    /// <summary>The group of the shared subscription.</summary>
    public string Group { get; init; } = "workers";
}
