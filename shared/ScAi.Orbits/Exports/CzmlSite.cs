using ScAi.Time;

namespace ScAi.Orbits.Exports;

/// <summary>A place on the ground in a scene.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="LatitudeDegrees">Geodetic, WGS-84.</param>
/// <param name="LongitudeDegrees">East positive.</param>
/// <param name="AltitudeMeters">Over the ellipsoid.</param>
/// <param name="Outages">When it is out, ascending; it is shown in red then.</param>
public sealed record CzmlSite(
    string Name,
    double LatitudeDegrees,
    double LongitudeDegrees,
    double AltitudeMeters,
    IReadOnlyList<(ScenarioTime Start, ScenarioTime End)> Outages);
