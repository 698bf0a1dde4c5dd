using ScAi.Constellations.Synchronisation.Classification;
using ScAi.Orbits.Elements;

namespace ScAi.Constellations.Synchronisation;

/// <summary>A satellite as the source publishes it.</summary>
/// <param name="Elements">With name and catalogue number.</param>
/// <param name="Membership">The constellation it belongs to.</param>
public sealed record PublishedSatellite(ElementSet Elements, Membership Membership);
