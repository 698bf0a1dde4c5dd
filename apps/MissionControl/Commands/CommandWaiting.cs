using ScAi.Messages;
using ScAi.MissionControl.Contacts;
using ScAi.Time;

namespace ScAi.MissionControl.Commands;

/// <summary>Says in words what a command waits for. May be asked from any thread.</summary>
internal sealed class CommandWaiting(ContactDesk contacts, Interlocks interlocks)
{
    /// <summary>What it waits for at a time; null when for nothing.</summary>
    public string? Of(Command command, ScenarioTime now) => command.State switch
    {
        CommandState.Validated => "somebody to queue it",
        CommandState.Held => "somebody to release it",
        CommandState.ApprovalPending => "the approval of a second person",
        CommandState.ConstraintWait => Constraint(command, now),
        CommandState.Sent => "its acceptance on board",
        CommandState.Accepted when command.Schedule.ExecuteAt > now => $"its time, {command.Schedule.ExecuteAt}",
        CommandState.Accepted or CommandState.Started or CommandState.Progress => "its completion on board",
        _ => null,
    };

    private string Constraint(Command command, ScenarioTime now)
    {
        if (command.DueAt is not { } due)
        {
            return command.Schedule.After is { } after && command.PredecessorDone is null
                ? $"the command {after.Key} to complete"
                : $"the event {command.Schedule.OnEvent?.Source} {command.Schedule.OnEvent?.Code}";
        }

        return due > now ? $"its release at {due}"
            : !contacts.Picture.StationsFor(command.Spacecraft).Any() ? "a contact"
            : interlocks.FoundAgainst(command) is { } interlock ? $"the interlock {interlock}"
            : "its turn at a station";
    }
}
