using ScAi.Workers.Studies;

namespace ScAi.Constellations.Simulations.Requests;

/// <summary>One study of a plan.</summary>
/// <param name="Id">Names its files and its part of the API: <c>points</c>, <c>line-1</c>, <c>area-2</c>, <c>earth</c>.</param>
/// <param name="Names">What its targets are called: of every point, or of the line or area.</param>
/// <param name="Study">What is computed.</param>
public sealed record PlanSection(string Id, IReadOnlyList<string> Names, SharedStudy Study);
