namespace ScAi.Scenarios.Rules;

/// <summary>A rule that a scenario breaks.</summary>
/// <param name="Path">The key path of the value in question, with the model's own positions.</param>
/// <param name="Expected">What should be there.</param>
/// <param name="Found">What is there.</param>
internal sealed record BrokenRule(string Path, string Expected, string Found)
{
    /// <summary>The path of the value that is the same; null when none is.</summary>
    public string? SameAs { get; init; }

    /// <summary>The other values that the rule looks at.</summary>
    public IReadOnlyList<string> DependsOn { get; init; } = [];

    /// <summary>The rule as an error of a value.</summary>
    /// <param name="written">The path at which the author wrote what the model has at a path.</param>
    public ScenarioError ToError(Func<string, string> written) =>
        new(written(Path), Expected, SameAs is null ? Found : $"{Found}, as in {written(SameAs)}");
}
