namespace ScAi.Constellations.Synchronisation;

/// <summary>Takes published satellites into the catalogue.</summary>
internal sealed class CatalogueImport : ICatalogueImport
{
    public Task<ImportCount> ImportAsync(IReadOnlyList<PublishedSatellite> satellites, CancellationToken cancellation) =>
        throw new NotImplementedException();
}
