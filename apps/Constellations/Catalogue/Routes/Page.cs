namespace ScAi.Constellations.Catalogue.Routes;

/// <summary>How a page of a list looks, for its description.</summary>
/// <param name="Items">The items of this page.</param>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="Next">To be given as <c>after</c> for the next page; left out on the last.</param>
internal sealed record Page<TItem>(IReadOnlyList<TItem> Items, long Total, string? Next);
