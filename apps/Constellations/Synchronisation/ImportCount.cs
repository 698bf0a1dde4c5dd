namespace ScAi.Constellations.Synchronisation;

/// <summary>What an import did.</summary>
/// <param name="Added">Satellites that were not known.</param>
/// <param name="Updated">Satellites with a newer element set.</param>
/// <param name="Unchanged">Satellites whose elements were known.</param>
public sealed record ImportCount(int Added, int Updated, int Unchanged)
{
    /// <summary>Nothing.</summary>
    public static ImportCount None { get; } = new(0, 0, 0);

    /// <summary>Both together.</summary>
    public static ImportCount operator +(ImportCount one, ImportCount other) =>
        new(one.Added + other.Added, one.Updated + other.Updated, one.Unchanged + other.Unchanged);
}
