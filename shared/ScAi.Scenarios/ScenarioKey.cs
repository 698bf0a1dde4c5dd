namespace ScAi.Scenarios;

/// <summary>A key of the scenario file.</summary>
/// <param name="Path">The keys that lead to it; <c>[]</c> marks the items of a list.</param>
/// <param name="Value">What it holds, and its unit.</param>
/// <param name="Default">What it is when it is not there; null when it has to be there.</param>
/// <param name="Range">What is allowed; empty when everything of its kind is.</param>
/// <param name="Meaning">What it does.</param>
public sealed record ScenarioKey(string Path, string Value, string? Default, string Range, string Meaning)
{
    /// <summary>Whether it may stand in the <c>defaults</c> of its list.</summary>
    public bool InDefaults { get; init; }

    /// <summary>The path of the block it stands in; empty for the top of the file.</summary>
    public string Block => Path[..Math.Max(0, Path.LastIndexOf('.'))];

    /// <summary>The key itself.</summary>
    public string Name => Path[(Path.LastIndexOf('.') + 1)..];
}
