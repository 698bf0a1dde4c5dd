using ScAi.Time;

namespace ScAi.Constellations.Packages;

/// <summary>What a package says of itself in its <c>summary.json</c>, checked.</summary>
/// <param name="Name">Of the simulation; may be empty.</param>
/// <param name="Digest">SHA-256 of its plan, <c>parameters.json</c>.</param>
/// <param name="From">Where its window begins.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Cells">Of all sections.</param>
/// <param name="Sections">With the number of cells of each.</param>
internal sealed record PackageFacts(
    string Name, string Digest, ScenarioTime From, ScenarioTime To, long Cells, IReadOnlyDictionary<string, long> Sections);
