using ScAi.Constellations.Catalogue.Items;
using ScAi.Orbits.Elements;

namespace ScAi.Constellations.Catalogue.Sharing;

/// <summary>A satellite as other parts of the platform work with it.</summary>
/// <param name="Id">In the catalogue.</param>
/// <param name="Satellite">What is known about it.</param>
/// <param name="Elements">Its latest element set; null when it has none.</param>
/// <param name="Sensors">The sensors that it carries and the caller may see, by name.</param>
public sealed record CatalogueSatellite(long Id, Satellite Satellite, ElementSet? Elements, IReadOnlyList<Sensor> Sensors);
