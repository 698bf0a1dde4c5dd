namespace ScAi.Scenarios;

/// <summary>What mission control does of its own accord.</summary>
public sealed record MissionControlPlan
{
    /// <summary>The commands that the scenario gives.</summary>
    public ScenarioList<PlannedCommand> Commands { get; init; } = [];

    /// <summary>Limits other than the spacecraft's own.</summary>
    public ScenarioList<PlannedLimit> Limits { get; init; } = [];
}
