using ScAi.Constellations.Catalogue.Items;

namespace ScAi.Constellations.Catalogue.Imports;

/// <summary>What is asked for beside a file.</summary>
internal sealed record ImportWish
{
    /// <summary>Whether the satellites become a constellation.</summary>
    public bool MakesConstellation { get; init; } = true;

    /// <summary>Whether the file has to be in the documented shape; otherwise its beginning tells.</summary>
    public bool IsDocumented { get; init; }

    /// <summary>The constellation's name; the file's when null.</summary>
    public string? Name { get; init; }

    public ConstellationKind Kind { get; init; } = ConstellationKind.Custom;

    /// <summary>Whether good records are taken over when others are bad.</summary>
    public bool IsLenient { get; init; }

    /// <summary>Whether they become everybody's; for administrators.</summary>
    public bool IsShared { get; init; }
}
