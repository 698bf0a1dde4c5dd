using ScAi.Orbits.Coverage;

namespace ScAi.Constellations.Results;

/// <summary>What was found for one study of a plan.</summary>
/// <param name="Id">Names its files: <c>points</c>, <c>area-1</c>.</param>
/// <param name="Names">Of its targets: of every point, or of the line or area.</param>
/// <param name="Result">What was found.</param>
internal sealed record ResultSection(string Id, IReadOnlyList<string> Names, CoverageResult Result);
