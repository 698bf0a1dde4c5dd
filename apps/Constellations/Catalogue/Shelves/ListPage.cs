namespace ScAi.Constellations.Catalogue.Shelves;

/// <summary>A page of a list.</summary>
/// <param name="Rows">The items.</param>
/// <param name="Next">Where the next page begins; null when this is the last.</param>
/// <param name="Total">How many there are on all pages.</param>
internal sealed record ListPage(IReadOnlyList<Row> Rows, string? Next, long Total);
