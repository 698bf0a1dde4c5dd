namespace ScAi.Constellations.Catalogue.Items;

/// <summary>A named group of satellites.</summary>
public sealed record Constellation : ICatalogueItem
{
    public required string Name { get; init; }

    public required ConstellationKind Kind { get; init; }

    public string? Operator { get; init; }

    public string? Notes { get; init; }
}
