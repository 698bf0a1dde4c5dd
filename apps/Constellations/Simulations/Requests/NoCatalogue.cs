using ScAi.Constellations.Accounts;

namespace ScAi.Constellations.Simulations.Requests;

/// <summary>Knows no satellite; for a platform without a catalogue, where requests bring their own satellites.</summary>
internal sealed class NoCatalogue : ICoverageAssets
{
    public Task<SourceSatellite?> SatelliteAsync(Caller caller, long id, CancellationToken cancellation) => Task.FromResult<SourceSatellite?>(null);

    public Task<IReadOnlyList<SourceSatellite>?> ConstellationAsync(Caller caller, long id, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<SourceSatellite>?>(null);
}
