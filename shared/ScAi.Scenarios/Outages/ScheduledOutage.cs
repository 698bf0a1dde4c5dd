using ScAi.Time;

namespace ScAi.Scenarios;

/// <summary>An outage that is known beforehand.</summary>
/// <param name="StationId">The station that goes out.</param>
/// <param name="Start">When it goes out; inside the window.</param>
/// <param name="Duration">How long it stays out; above zero.</param>
public sealed record ScheduledOutage(int StationId, ScenarioTime Start, TimeSpan Duration)
{
    /// <summary>When it is back; exclusive.</summary>
    public ScenarioTime End => Start + Duration;
}
