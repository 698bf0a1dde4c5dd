namespace ScAi.Scenarios.Reading;

/// <summary>What must hold in every scenario, wherever it comes from.</summary>
internal static class ScenarioRules
{
    /// <summary>The rules that a scenario breaks; none for a valid one.</summary>
    public static IEnumerable<BrokenRule> BrokenBy(Scenario scenario)
    {
        if (scenario.Stop <= scenario.Start)
        {
            yield return new BrokenRule("stop", $"an instant after the start, {scenario.Start}", $"{scenario.Stop}") { DependsOn = ["start"] };
        }
    }
}
