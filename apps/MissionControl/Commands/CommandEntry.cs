using ScAi.Messages;
using ScAi.MissionControl.Following;
using ScAi.Time;
using ScAi.Web.Problems;

namespace ScAi.MissionControl.Commands;

/// <summary>How commands come in: checked, once for each key, and into the queue.</summary>
internal sealed class CommandEntry(CommandBook book, SpacecraftBook spacecraft, Succession succession)
{
    /// <summary>Enters a command.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="wish">What is wanted.</param>
    /// <param name="author">Who wants it.</param>
    /// <param name="approver">Who else approved it beforehand; null for nobody.</param>
    /// <param name="isStaged">Whether it is only checked and kept, until somebody queues it.</param>
    public async Task<CommandAnswer> EnterAsync(MissionTurn turn, NewCommand wish, Person author, string? approver = null, bool isStaged = false)
    {
        var errors = await ErrorsOfAsync(turn, wish, isStaged);
        if (errors.Count > 0)
        {
            return Problem.Invalid(errors);
        }

        var digest = CommandDigest.Of(wish);
        if (wish.Key is { } known && await FindAsync(turn, known) is { } there)
        {
            return there.Digest == digest
                ? there
                : Problem.Conflict($"There is a command with the key {known} already, and it asks for something else.");
        }

        var definition = spacecraft.Find(wish.Spacecraft)!.Commands.First(one => one.Name == wish.Command);
        var draft = DraftOf(turn, wish, digest, author) with { Critical = definition.Critical, Approver = approver };
        book.Add(turn, draft, author.Name);
        var validated = book.Move(turn, draft, CommandState.Validated, turn.Now, author.Name);
        return isStaged ? validated : await QueueAsync(turn, validated, author, wish.Hold ?? false);
    }

    /// <summary>What is wrong with a wish, by field.</summary>
    public async Task<Dictionary<string, string[]>> ErrorsOfAsync(MissionTurn turn, NewCommand wish, bool isStaged = false)
    {
        var errors = CommandCheck.ErrorsOf(wish, spacecraft.Find(wish.Spacecraft));
        if (wish.Schedule?.After is { } after && await FindAsync(turn, after.Key) is null)
        {
            errors["schedule.after.key"] = ["expected the key of a command that was entered before"];
        }

        if (isStaged && wish.Hold == true)
        {
            errors["hold"] = ["expected false for a command that is not queued yet"];
        }

        return errors;
    }

    /// <summary>What the checks say of a wish.</summary>
    public async Task<CommandVerdict> CheckAsync(MissionTurn turn, NewCommand wish) => new(
        await ErrorsOfAsync(turn, wish),
        spacecraft.Find(wish.Spacecraft)?.Commands.FirstOrDefault(one => one.Name == wish.Command)?.Critical ?? false);

    /// <summary>Queues a checked command.</summary>
    public async Task<Command> QueueAsync(MissionTurn turn, Command validated, Person by, bool hold)
    {
        var queued = book.Move(turn, validated with { Queued = turn.Now }, CommandState.Queued, turn.Now, by.Name);
        var waiting = book.Move(turn, queued, hold ? CommandState.Held : AfterQueue(queued), turn.Now);
        var predecessor = waiting.Schedule.After is { } after ? await FindAsync(turn, after.Key) : null;
        return predecessor is not null && CommandMachine.IsFinal(predecessor.State)
            ? succession.Tell(turn, waiting, predecessor, predecessor.Changed)
            : waiting;
    }

    /// <summary>Keeps a planned command that cannot be entered, as rejected.</summary>
    public Command Refuse(MissionTurn turn, NewCommand wish, Person author, string reason)
    {
        var draft = DraftOf(turn, wish, CommandDigest.Of(wish), author);
        book.Add(turn, draft, author.Name);
        return book.Move(turn, draft, CommandState.Rejected, turn.Now, reason: reason);
    }

    /// <summary>Any command of a key, over or not.</summary>
    public async Task<Command?> FindAsync(MissionTurn turn, string key) =>
        book.TryFind(key, out var active) ? active : await CommandStore.FindAsync(turn.Connection, key);

    /// <summary>Where a command goes that nobody holds.</summary>
    public static CommandState AfterQueue(Command command) =>
        command.NeedsApproval ? CommandState.ApprovalPending : CommandState.ConstraintWait;

    private Command DraftOf(MissionTurn turn, NewCommand wish, string digest, Person author)
    {
        var sequence = book.NextSequence();
        return new Command
        {
            Key = wish.Key ?? $"{turn.Wall.UtcDateTime:yyyyMMdd'T'HHmmss}-{sequence}",
            Sequence = sequence,
            Digest = digest,
            Spacecraft = wish.Spacecraft,
            Name = wish.Command,
            Arguments = wish.Arguments,
            Priority = wish.Priority ?? CommandCheck.UsualPriority,
            Deadline = wish.Deadline,
            WhenLate = wish.WhenLate ?? LatePolicy.Expire,
            Schedule = wish.Schedule ?? new CommandSchedule(),
            Comment = wish.Comment,
            Critical = false,
            Author = author.Name,
            AuthorId = author.Id,
            Changed = turn.Now,
        };
    }
}
