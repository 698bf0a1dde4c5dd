namespace ScAi.Constellations.Simulations.Requests;

/// <summary>A line or area of a request.</summary>
/// <param name="Coordinates">Its places, each longitude and latitude; an area's ring need not be closed.</param>
/// <param name="Name">What reports call it.</param>
public sealed record GivenShape(IReadOnlyList<IReadOnlyList<double>> Coordinates, string Name = "");
