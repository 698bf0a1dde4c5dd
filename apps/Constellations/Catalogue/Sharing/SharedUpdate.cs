namespace ScAi.Constellations.Catalogue.Sharing;

/// <summary>What became of published satellites.</summary>
/// <param name="Added">New ones.</param>
/// <param name="Updated">Those that got later elements or another name.</param>
/// <param name="Unchanged">Those that were known as they are.</param>
/// <param name="Ids">The ids of all of them, by catalogue number.</param>
public sealed record SharedUpdate(int Added, int Updated, int Unchanged, IReadOnlyDictionary<int, long> Ids);
