using System.Collections.Immutable;
using ScAi.Scenarios;
using ScAi.Time;

namespace ScAi.OutageGenerator;

/// <summary>One station's outages: the one it is in, if any, and those scheduled.</summary>
/// <param name="StationId">The station.</param>
/// <param name="Until">When the outage it is in ends; null while it works.</param>
/// <param name="Scheduled">What is still to come, in order.</param>
public sealed record StationOutages(int StationId, ScenarioTime? Until, ImmutableQueue<ScheduledOutage> Scheduled)
{
    /// <summary>When the next scheduled outage begins; null when there is none.</summary>
    public ScenarioTime? NextScheduled => Scheduled.IsEmpty ? null : Scheduled.Peek().Start;

    /// <summary>When something happens to this station next without chance; null for never.</summary>
    public ScenarioTime? NextChange => Until is { } until && !(NextScheduled < until) ? until : NextScheduled;
}
