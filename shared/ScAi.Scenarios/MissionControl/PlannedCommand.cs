using ScAi.Time;

namespace ScAi.Scenarios;

/// <summary>
/// A command that the scenario itself gives. It counts as approved: who writes a scenario is responsible for all of it.
/// </summary>
public sealed record PlannedCommand
{
    /// <summary>The command's key; unique.</summary>
    public required string Key { get; init; }

    /// <summary>Released not before this; inside the window.</summary>
    public required ScenarioTime At { get; init; }

    /// <summary>The satellite's name; one of the vehicles.</summary>
    public required string Satellite { get; init; }

    /// <summary>Its name in the spacecraft's description, as in <c>propulsion.burn</c>.</summary>
    public required string Command { get; init; }

    /// <summary>Its arguments, each name once.</summary>
    public ScenarioList<PlannedArgument> Arguments { get; init; } = [];

    /// <summary>0 to 9, 9 first.</summary>
    public int Priority { get; init; } = 5;

    /// <summary>The key of the command that must have been completed before; null for none.</summary>
    public string? After { get; init; }

    /// <summary>When it is to be executed on board; null for on arrival.</summary>
    public ScenarioTime? ExecuteAt { get; init; }

    /// <summary>Not released after this; null for never too late.</summary>
    public ScenarioTime? Deadline { get; init; }
}
