using ScAi.Time;

namespace ScAi.Messages;

/// <summary>A record of something that happened at an exact scenario time of its own.</summary>
public interface ITimedRecord : IWireRecord
{
    /// <summary>When it happened; what inboxes are sorted by.</summary>
    ScenarioTime HappenedAt { get; }
}
