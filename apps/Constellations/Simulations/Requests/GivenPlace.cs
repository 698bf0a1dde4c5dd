namespace ScAi.Constellations.Simulations.Requests;

/// <summary>A place of a request.</summary>
/// <param name="Coordinates">Longitude, latitude and, if given, metres above the ellipsoid.</param>
/// <param name="Name">What reports call it.</param>
public sealed record GivenPlace(IReadOnlyList<double> Coordinates, string Name = "");
