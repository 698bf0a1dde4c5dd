namespace ScAi.Constellations.Runs;

/// <summary>Runs.</summary>
/// <param name="Items">Newest first.</param>
public sealed record RunPage(IReadOnlyList<Run> Items);
