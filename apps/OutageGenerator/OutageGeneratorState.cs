using System.Collections.Immutable;
using ScAi.Time;

namespace ScAi.OutageGenerator;

/// <summary>All stations' outages, and the next trial by chance.</summary>
/// <param name="Stations">In the order of the scenario.</param>
/// <param name="Trial">The number of the next trial; the first, number 1, comes one interval after the start.</param>
/// <param name="NextEvent">No outage begins or ends before this; <see cref="OutageGeneratorFederate.Never"/> for none to come.</param>
public sealed record OutageGeneratorState(
    ImmutableArray<StationOutages> Stations, long Trial, ScenarioTime NextEvent);
