using ScAi.Messages;
using ScAi.MissionControl.Following;
using ScAi.Time;

namespace ScAi.MissionControl.Commands;

/// <summary>
/// Takes in what spacecraft say of commands: in any order, twice, or a pass late. What speaks of a command that was never
/// radiated, or of another spacecraft's, changes nothing.
/// </summary>
internal sealed class VerificationDesk(CommandBook book, Succession succession)
{
    public async Task HearAsync(MissionTurn turn, CommandVerification verification)
    {
        if (!book.TryFind(verification.Key, out var command))
        {
            await NoteAsync(turn, verification);
            return;
        }

        if (command.Spacecraft != verification.Id || !CommandMachine.IsUnderWay(command.State))
        {
            return;
        }

        var to = CommandMachine.After(verification.Stage);
        if (command.Accepted is null && to != CommandState.Failed)
        {
            command = book.Keep(command with { Accepted = verification.Generated });
        }

        if (to == CommandState.Progress && verification.Fraction is { } fraction && !(fraction <= command.Fraction))
        {
            command = book.Keep(command with { Fraction = fraction });
        }
        else if (to == command.State)
        {
            return;
        }

        if (CommandMachine.Allows(command.State, to))
        {
            var next = book.Move(turn, command, to, verification.Time, reason: verification.Reason);
            succession.Ended(turn, next, verification.Generated);
        }
    }

    /// <summary>A command that failed here because nothing was heard of it was done after all: the log says so, once.</summary>
    private async Task NoteAsync(MissionTurn turn, CommandVerification verification)
    {
        if (verification.Stage != CommandStage.Completed
            || await CommandStore.FindAsync(turn.Connection, verification.Key) is not { State: CommandState.Failed } ended
            || ended.Spacecraft != verification.Id)
        {
            return;
        }

        var reason = $"heard afterwards: completed on board at {verification.Generated}";
        if (!await CommandStore.IsLoggedAsync(turn.Connection, ended.Key, reason))
        {
            book.Note(turn, ended, ScenarioTime.Max(verification.Time, ended.Changed), reason);
        }
    }
}
