using ScAi.Orbits.Coverage.Sensors;
using ScAi.Orbits.Elements;

namespace ScAi.Workers.Studies;

/// <summary>One sensor on one satellite, as plain data.</summary>
/// <param name="Name">What reports call it.</param>
/// <param name="Elements">Where it goes.</param>
/// <param name="Sensor">What it sees.</param>
public sealed record AssetDefinition(string Name, ElementSet Elements, Sensor Sensor);
