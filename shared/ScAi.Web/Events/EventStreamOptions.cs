namespace ScAi.Web.Events;

/// <summary>The bounds of an event stream.</summary>
public sealed record EventStreamOptions
{
    /// <summary>
    /// What ids begin with, as <c>EPOCH-NUMBER</c>, so that a reader of an earlier life of the server is known for one; letters
    /// and digits. Ids are plain numbers when null.
    /// </summary>
    public string? Epoch { get; init; }

    /// <summary>How many past events are kept for those who come back.</summary>
    public int EventsKept { get; init; } = 1024;

    /// <summary>How many bytes the past events may take; the oldest go first.</summary>
    public long BytesKept { get; init; } = 64 << 20;

    /// <summary>How many events may wait for a subscriber; one that falls further behind is disconnected.</summary>
    public int EventsWaiting { get; init; } = 1024;

    /// <summary>How many bytes may wait for a subscriber; one that falls further behind is disconnected.</summary>
    public long BytesWaiting { get; init; } = 64 << 20;

    /// <summary>How long nothing may be sent before a comment shows that the connection stands.</summary>
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(15);
}
