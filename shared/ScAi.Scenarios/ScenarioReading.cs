namespace ScAi.Scenarios;

/// <summary>What came of reading a scenario: the scenario, or all that is wrong with it.</summary>
public sealed record ScenarioReading
{
    /// <summary>The scenario, valid; null when there are errors.</summary>
    public Scenario? Scenario { get; init; }

    /// <summary>Everything that is wrong, by file, line and column; empty when there is a scenario.</summary>
    public ScenarioList<ScenarioError> Errors { get; init; } = [];
}
