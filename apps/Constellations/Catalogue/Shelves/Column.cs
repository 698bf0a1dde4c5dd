namespace ScAi.Constellations.Catalogue.Shelves;

/// <summary>A column in which items are found or sorted; its value follows from the item.</summary>
/// <param name="Name">In the database.</param>
/// <param name="Parameter">The field's name in queries and answers.</param>
/// <param name="ValueOf">The column's value: a text in lower case, '' for none, or a number.</param>
internal sealed record Column<TItem>(string Name, string Parameter, Func<TItem, object?> ValueOf)
{
    /// <summary>Whether a list may be cut down to one value of it.</summary>
    public bool IsFilter { get; init; } = true;

    /// <summary>Whether a list may be sorted by it.</summary>
    public bool IsSort { get; init; }

    /// <summary>Whether it holds numbers.</summary>
    public bool IsNumber { get; init; }
}
