using System.Text.Json.Serialization;
using ScAi.Time;

namespace ScAi.Recordings;

/// <summary>A link, open or charged. Its key is satellite and link.</summary>
/// <param name="Satellite">The satellite's id.</param>
/// <param name="LinkNumber">Counts per satellite from 0.</param>
/// <param name="Station">The station's id.</param>
/// <param name="Start">When it began.</param>
/// <param name="End">When it ended; null while it is open.</param>
/// <param name="Data">Stored when it began, GB.</param>
/// <param name="Offloaded">GB; null while it is open.</param>
/// <param name="Cost">$; null while it is open.</param>
/// <param name="CumulativeBySatellite">The satellite's charges after this link, $; null while it is open.</param>
/// <param name="Cumulative">All charges after this link, $; null while it is open.</param>
public sealed record Link(
    int Satellite,
    [property: JsonPropertyName("link")] int LinkNumber,
    int Station,
    ScenarioTime Start,
    ScenarioTime? End,
    double Data,
    double? Offloaded,
    decimal? Cost,
    decimal? CumulativeBySatellite,
    decimal? Cumulative);
