using ScAi.Messages;
using ScAi.MissionControl.Following;
using ScAi.Web.Problems;

namespace ScAi.MissionControl.Commands;

/// <summary>What people do to commands that are with the ground.</summary>
internal sealed class CommandWishes(CommandBook book, CommandEntry entry, Succession succession)
{
    public Task<CommandAnswer> QueueAsync(MissionTurn turn, string key, Person by, long? version) => OnAsync(turn, key, version, async command =>
        command.State == CommandState.Validated
            ? await entry.QueueAsync(turn, command, by, hold: false)
            : Refused(command, "queued"));

    public Task<CommandAnswer> HoldAsync(MissionTurn turn, string key, Person by, long? version) => OnAsync(turn, key, version, command =>
        Moved(turn, command, CommandState.Held, by, null, "held"));

    public Task<CommandAnswer> ReleaseAsync(MissionTurn turn, string key, Person by, long? version) => OnAsync(turn, key, version, command =>
        command.State == CommandState.Held
            ? Moved(turn, command, CommandEntry.AfterQueue(command), by, null, "released from hold")
            : Task.FromResult(Refused(command, "released from hold")));

    public Task<CommandAnswer> CancelAsync(MissionTurn turn, string key, Person by, long? version, string? reason) =>
        OnAsync(turn, key, version, command => Moved(turn, command, CommandState.Cancelled, by, reason, "cancelled"));

    /// <summary>A second person says yes. Nobody approves what is their own.</summary>
    public Task<CommandAnswer> ApproveAsync(MissionTurn turn, string key, Person by, long? version) => OnAsync(turn, key, version, command =>
        IsOwn(command, by) is { } refusal ? Task.FromResult(refusal)
        : command.State == CommandState.ApprovalPending
            ? Moved(turn, command with { Approver = by.Name }, CommandState.ConstraintWait, by, null, "approved")
            : Task.FromResult(Refused(command, "approved")));

    /// <summary>A second person says no.</summary>
    public Task<CommandAnswer> RejectAsync(MissionTurn turn, string key, Person by, long? version, string? reason) =>
        OnAsync(turn, key, version, command => IsOwn(command, by) is { } refusal
            ? Task.FromResult(refusal)
            : Moved(turn, command, CommandState.Rejected, by, reason, "rejected"));

    private static CommandAnswer? IsOwn(Command command, Person by) => command.AuthorId == by.Id
        ? new CommandAnswer(null, Problem.Forbidden("A command is approved or rejected by somebody else than its author."))
        : null;

    private async Task<CommandAnswer> OnAsync(MissionTurn turn, string key, long? version, Func<Command, Task<CommandAnswer>> act)
    {
        if (await entry.FindAsync(turn, key) is not { } command)
        {
            return Problem.NotFound("such command");
        }

        return version is { } expected && expected != command.Version
            ? Problem.Changed($"The command has version {command.Version}.")
            : await act(command);
    }

    private Task<CommandAnswer> Moved(MissionTurn turn, Command command, CommandState to, Person by, string? reason, string verb)
    {
        if (!CommandMachine.Allows(command.State, to))
        {
            return Task.FromResult(Refused(command, verb));
        }

        var next = book.Move(turn, command, to, turn.Now, by.Name, reason);
        succession.Ended(turn, next, turn.Now);
        return Task.FromResult<CommandAnswer>(next);
    }

    private static CommandAnswer Refused(Command command, string verb) =>
        Problem.Conflict($"The command is {CommandText.Of(command.State)}; it cannot be {verb} now.");
}
