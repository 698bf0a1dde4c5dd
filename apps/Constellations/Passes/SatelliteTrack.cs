namespace ScAi.Constellations.Passes;

/// <summary>A satellite's path over the ground in columns; point i is i steps after the first.</summary>
/// <param name="Id">The satellite.</param>
/// <param name="Name">Its name.</param>
/// <param name="Epoch">When its elements hold, UTC.</param>
/// <param name="LatitudeDegrees">Geodetic.</param>
/// <param name="LongitudeDegrees">-180 to 180, east positive.</param>
/// <param name="AltitudeKilometers">Above the ellipsoid.</param>
public sealed record SatelliteTrack(
    long Id,
    string Name,
    string Epoch,
    IReadOnlyList<double> LatitudeDegrees,
    IReadOnlyList<double> LongitudeDegrees,
    IReadOnlyList<double> AltitudeKilometers);
