namespace ScAi.Web.Events;

/// <summary>The bounds of an event stream.</summary>
public sealed record EventStreamOptions
{
    /// <summary>How many past events are kept for those who come back.</summary>
    public int EventsKept { get; init; } = 1024;

    /// <summary>How many events may wait for a subscriber; one that falls further behind is disconnected.</summary>
    public int EventsWaiting { get; init; } = 1024;

    /// <summary>How long nothing may be sent before a comment shows that the connection stands.</summary>
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(15);
}
