namespace ScAi.Constellations.Synchronisation;

/// <summary>Where published satellites go.</summary>
public interface ICatalogueImport
{
    /// <summary>
    /// Adds satellites that are new and element sets that are newer than those known, all or none. Satellites that people made
    /// are left alone, and so is a membership that a person has set.
    /// </summary>
    Task<ImportCount> ImportAsync(IReadOnlyList<PublishedSatellite> satellites, CancellationToken cancellation);
}
