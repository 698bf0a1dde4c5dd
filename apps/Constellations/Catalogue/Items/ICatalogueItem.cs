namespace ScAi.Constellations.Catalogue.Items;

/// <summary>Something that the catalogue keeps: a record that is what its JSON says.</summary>
public interface ICatalogueItem
{
    /// <summary>What people call it.</summary>
    string Name { get; }
}
