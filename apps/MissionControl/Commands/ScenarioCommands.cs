using ScAi.Messages;
using ScAi.Scenarios;

namespace ScAi.MissionControl.Commands;

/// <summary>The commands that a scenario gives, as wishes. They count as approved.</summary>
internal static class ScenarioCommands
{
    /// <summary>Whose wishes they are.</summary>
    public static readonly Person Author = new("scenario", "scenario");

    public static IReadOnlyList<NewCommand> Of(Scenario scenario)
    {
        var ids = scenario.Satellites.Satellites.ToDictionary(satellite => satellite.Name, satellite => satellite.Id);
        return [.. (scenario.MissionControl?.Commands ?? []).Select(planned => new NewCommand
        {
            Key = planned.Key,
            Spacecraft = ids[planned.Satellite],
            Command = planned.Command,
            Arguments = planned.Arguments.ToDictionary(argument => argument.Name, argument => argument.Value),
            Priority = planned.Priority,
            Deadline = planned.Deadline,
            Schedule = new CommandSchedule(
                planned.ExecuteAt, planned.At, planned.After is { } key ? new AfterCommand(key) : null),
        })];
    }
}
