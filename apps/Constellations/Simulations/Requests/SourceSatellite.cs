using ScAi.Orbits.Coverage.Sensors;
using ScAi.Orbits.Elements;

namespace ScAi.Constellations.Simulations.Requests;

/// <summary>A satellite as simulations need it.</summary>
/// <param name="Name">What reports call it.</param>
/// <param name="Elements">The element set that holds now.</param>
/// <param name="Optical">Its optical sensors, without conditions on elevation or sunlight.</param>
/// <param name="Radar">Its radars.</param>
public sealed record SourceSatellite(string Name, ElementSet Elements, IReadOnlyList<Sensor> Optical, IReadOnlyList<Sensor> Radar);
