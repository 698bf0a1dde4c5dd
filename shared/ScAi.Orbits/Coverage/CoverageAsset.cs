using ScAi.Orbits.Coverage.Sensors;
using ScAi.Orbits.Propagation;

namespace ScAi.Orbits.Coverage;

/// <summary>One sensor on one satellite; a satellite with two sensors is two assets.</summary>
/// <param name="Name">What reports call it.</param>
/// <param name="Satellite">Where it goes.</param>
/// <param name="Sensor">What it sees.</param>
public sealed record CoverageAsset(string Name, Sgp4 Satellite, Sensor Sensor);
