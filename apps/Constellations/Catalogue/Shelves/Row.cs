namespace ScAi.Constellations.Catalogue.Shelves;

/// <summary>An item as it lies in the database: its body is written out as it is, nothing is read into it.</summary>
internal sealed class Row
{
    public long Id { get; init; }

    /// <summary>Whose it is; null for everybody's.</summary>
    public string? Account { get; init; }

    public long Version { get; init; }

    public long CreatedUs { get; init; }

    public long UpdatedUs { get; init; }

    /// <summary>The number beside it that its kind shows, if any.</summary>
    public long Count { get; init; }

    /// <summary>What a list is sorted by, as text or number.</summary>
    public object SortKey { get; init; } = "";

    public byte[] Body { get; init; } = [];
}
