namespace ScAi.Constellations.Catalogue.Routes;

/// <summary>How a page of a list looks, for its description.</summary>
internal sealed record Page<TItem>(IReadOnlyList<TItem> Items, string? Next);
