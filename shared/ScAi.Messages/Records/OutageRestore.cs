using ScAi.Time;

namespace ScAi.Messages;

/// <summary>A station is back; <c>PREFIX/outage/restore</c>.</summary>
/// <param name="GroundId">The station.</param>
/// <param name="OutageEnd">When it came back.</param>
public sealed record OutageRestore(int GroundId, ScenarioTime OutageEnd) : ITimedRecord
{
    /// <inheritdoc />
    public ScenarioTime HappenedAt => OutageEnd;
}
