namespace ScAi.Constellations.Simulations.Requests;

/// <summary>A satellite that a request brings along.</summary>
/// <param name="Name">What reports call it.</param>
/// <param name="Tle1">The first line of its element set.</param>
/// <param name="Tle2">The second line.</param>
/// <param name="Sensor">What it looks with; all above the horizon when left out.</param>
public sealed record GivenSatellite(string Name, string Tle1, string Tle2, GivenSensor? Sensor = null);
