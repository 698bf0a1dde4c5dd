using ScAi.Constellations.Accounts;

namespace ScAi.Constellations.Simulations.Requests;

/// <summary>Where simulations get satellites and their sensors from; the catalogue, in the platform.</summary>
public interface ICoverageAssets
{
    /// <summary>A satellite with its sensors, if it is there for the caller; null otherwise.</summary>
    Task<SourceSatellite?> SatelliteAsync(Caller caller, long id, CancellationToken cancellation);

    /// <summary>The satellites of a constellation, if it is there for the caller; null otherwise.</summary>
    Task<IReadOnlyList<SourceSatellite>?> ConstellationAsync(Caller caller, long id, CancellationToken cancellation);
}
