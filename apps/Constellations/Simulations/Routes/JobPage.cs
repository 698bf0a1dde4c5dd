using ScAi.Constellations.Simulations.Jobs;

namespace ScAi.Constellations.Simulations.Routes;

/// <summary>A page of the history.</summary>
/// <param name="Items">Newest first.</param>
/// <param name="Total">How many there are on all pages.</param>
public sealed record JobPage(IReadOnlyList<Job> Items, long Total);
