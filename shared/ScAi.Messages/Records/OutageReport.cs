using ScAi.Time;

namespace ScAi.Messages;

/// <summary>A station goes out; <c>PREFIX/outage/report</c>.</summary>
/// <param name="GroundId">The station.</param>
/// <param name="OutageStart">When it goes out.</param>
/// <param name="OutageDuration">How long it is expected to stay out.</param>
/// <param name="OutageEnd">When it is expected back.</param>
public sealed record OutageReport(int GroundId, ScenarioTime OutageStart, TimeSpan OutageDuration, ScenarioTime OutageEnd)
    : ITimedRecord
{
    /// <inheritdoc />
    public ScenarioTime HappenedAt => OutageStart;
}
