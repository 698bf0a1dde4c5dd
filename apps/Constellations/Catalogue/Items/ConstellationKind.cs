namespace ScAi.Constellations.Catalogue.Items;

/// <summary>What a constellation is for.</summary>
public enum ConstellationKind
{
    Navigation,
    Communication,
    EarthObservation,
    Custom,
}
