namespace ScAi.Constellations.Passes;

/// <summary>Paths over the ground.</summary>
/// <param name="From">The time of the first points, UTC.</param>
/// <param name="StepSeconds">From one point to the next.</param>
/// <param name="Satellites">Those that have an element set, by name; a path ends early where SGP4 has no state.</param>
/// <param name="WithoutElements">How many others there are.</param>
public sealed record SatelliteTracks(string From, double StepSeconds, IReadOnlyList<SatelliteTrack> Satellites, int WithoutElements);
