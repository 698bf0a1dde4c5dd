using ScAi.Constellations.Catalogue.Items;

namespace ScAi.Constellations.Catalogue.Shelves;

/// <summary>A kind of items: where they are kept, what they must be like, how they are found.</summary>
/// <param name="Table">Its table; also its name in routes.</param>
/// <param name="Word">One of them, in words.</param>
/// <param name="Check">What an item must be like.</param>
/// <param name="Columns">In which columns it is found and sorted.</param>
/// <param name="Searched">The texts whose words it is found by.</param>
internal sealed record Kind<TItem>(
    string Table,
    string Word,
    Action<TItem, FieldCheck> Check,
    IReadOnlyList<Column<TItem>> Columns,
    Func<TItem, IEnumerable<string?>> Searched)
    where TItem : ICatalogueItem
{
    /// <summary>A number that is kept beside the item and shown in it, as column and field; null for none.</summary>
    public (string Column, string Field)? Count { get; init; }
}
