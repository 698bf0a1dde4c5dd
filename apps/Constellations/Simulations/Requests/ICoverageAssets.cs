using ScAi.Constellations.Accounts;

namespace ScAi.Constellations.Simulations.Requests;

/// <summary>Where simulations get satellites and their sensors from.</summary>
public interface ICoverageAssets
{
    /// <summary>A satellite with its sensors.</summary>
    /// <exception cref="ScAi.Web.Problems.ProblemException">404: it is not there for the caller; 400: it cannot be simulated.</exception>
    Task<SourceSatellite> SatelliteAsync(Caller caller, long id, CancellationToken cancellation);

    /// <summary>The satellites of a constellation with their sensors.</summary>
    /// <exception cref="ScAi.Web.Problems.ProblemException">404: it is not there for the caller; 400: it cannot be simulated.</exception>
    Task<IReadOnlyList<SourceSatellite>> ConstellationAsync(Caller caller, long id, CancellationToken cancellation);
}
