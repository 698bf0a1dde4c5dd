using ScAi.Messages;
using ScAi.Time;

namespace ScAi.MissionControl.Commands;

/// <summary>A command as the interface shows it.</summary>
public sealed record CommandView(
    string Key,
    int Spacecraft,
    string Command,
    IReadOnlyDictionary<string, ArgumentValue> Arguments,
    int Priority,
    CommandState State,
    bool Critical,
    ScenarioTime? Deadline,
    LatePolicy WhenLate,
    CommandSchedule Schedule,
    string Author,
    string? Approver,
    int Attempts,
    double? Fraction,
    string? Reason,
    string? WaitsFor,
    ScenarioTime? Queued,
    ScenarioTime Changed,
    string? Comment,
    long Version)
{
    internal static CommandView Of(Command command, CommandWaiting waiting, ScenarioTime now) => new(
        command.Key,
        command.Spacecraft,
        command.Name,
        command.Arguments,
        command.Priority,
        command.State,
        command.Critical,
        command.Deadline,
        command.WhenLate,
        command.Schedule,
        command.Author,
        command.Approver,
        command.Attempts,
        command.Fraction,
        command.Reason,
        waiting.Of(command, now),
        command.Queued,
        command.Changed,
        command.Comment,
        command.Version);
}
