namespace ScAi.Scenarios.Rules;

/// <summary>A rule that a scenario breaks.</summary>
/// <param name="Path">The key path of the value in question, with the model's own positions.</param>
/// <param name="Expected">What should be there.</param>
/// <param name="Found">What is there.</param>
internal sealed record BrokenRule(string Path, string Expected, string Found)
{
    /// <summary>The other values that the rule looks at.</summary>
    public IReadOnlyList<string> DependsOn { get; init; } = [];
}
