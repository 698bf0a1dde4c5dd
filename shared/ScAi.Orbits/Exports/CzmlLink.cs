using ScAi.Time;

namespace ScAi.Orbits.Exports;

/// <summary>A line between a satellite and a site in a scene.</summary>
/// <param name="Satellite">The satellite's place among the ephemerides.</param>
/// <param name="Site">The site's place among the sites.</param>
/// <param name="Start">From when it is shown.</param>
/// <param name="End">Until when, after <paramref name="Start"/>.</param>
public sealed record CzmlLink(int Satellite, int Site, ScenarioTime Start, ScenarioTime End);
