using ScAi.Messages;
using ScAi.Time;

namespace ScAi.MissionControl.Commands;

/// <summary>A command as a row.</summary>
internal sealed class CommandRow
{
    /// <summary>The columns under the names of the properties.</summary>
    public const string Columns = """
        key AS Key, sequence AS Sequence, digest AS Digest, spacecraft AS Spacecraft, command AS Command, arguments AS Arguments,
        priority AS Priority, deadline_us AS Deadline, when_late AS WhenLate, execute_at_us AS ExecuteAt, release_at_us AS ReleaseAt,
        after_key AS AfterKey, after_delay_us AS AfterDelay, event_source AS EventSource, event_code AS EventCode,
        comment AS Comment, critical AS Critical, author AS Author, author_id AS AuthorId, approver AS Approver, state AS State,
        queued_us AS Queued, changed_us AS Changed, predecessor_us AS PredecessorDone, event_us AS EventHeard,
        attempts AS Attempts, station AS Station, sent_us AS Sent, accepted_us AS Accepted, fraction AS Fraction,
        reason AS Reason, version AS Version
        """;

    public string Key { get; init; } = "";

    public long Sequence { get; init; }

    public string Digest { get; init; } = "";

    public long Spacecraft { get; init; }

    public string Command { get; init; } = "";

    public string Arguments { get; init; } = "";

    public long Priority { get; init; }

    public long? Deadline { get; init; }

    public string WhenLate { get; init; } = "";

    public long? ExecuteAt { get; init; }

    public long? ReleaseAt { get; init; }

    public string? AfterKey { get; init; }

    public long? AfterDelay { get; init; }

    public string? EventSource { get; init; }

    public string? EventCode { get; init; }

    public string? Comment { get; init; }

    public bool Critical { get; init; }

    public string Author { get; init; } = "";

    public string AuthorId { get; init; } = "";

    public string? Approver { get; init; }

    public string State { get; init; } = "";

    public bool IsFinal { get; init; }

    public long? Queued { get; init; }

    public long Changed { get; init; }

    public long? PredecessorDone { get; init; }

    public long? EventHeard { get; init; }

    public long Attempts { get; init; }

    public long? Station { get; init; }

    public long? Sent { get; init; }

    public long? Accepted { get; init; }

    public double? Fraction { get; init; }

    public string? Reason { get; init; }

    public long Version { get; init; }

    public static CommandRow Of(Command command) => new()
    {
        Key = command.Key,
        Sequence = command.Sequence,
        Digest = command.Digest,
        Spacecraft = command.Spacecraft,
        Command = command.Name,
        Arguments = CommandText.Of(command.Arguments),
        Priority = command.Priority,
        Deadline = command.Deadline?.UnixMicroseconds,
        WhenLate = CommandText.Of(command.WhenLate),
        ExecuteAt = command.Schedule.ExecuteAt?.UnixMicroseconds,
        ReleaseAt = command.Schedule.ReleaseAt?.UnixMicroseconds,
        AfterKey = command.Schedule.After?.Key,
        AfterDelay = command.Schedule.After?.Delay?.Ticks / TimeSpan.TicksPerMicrosecond,
        EventSource = command.Schedule.OnEvent?.Source,
        EventCode = command.Schedule.OnEvent?.Code,
        Comment = command.Comment,
        Critical = command.Critical,
        Author = command.Author,
        AuthorId = command.AuthorId,
        Approver = command.Approver,
        State = CommandText.Of(command.State),
        IsFinal = CommandMachine.IsFinal(command.State),
        Queued = command.Queued?.UnixMicroseconds,
        Changed = command.Changed.UnixMicroseconds,
        PredecessorDone = command.PredecessorDone?.UnixMicroseconds,
        EventHeard = command.EventHeard?.UnixMicroseconds,
        Attempts = command.Attempts,
        Station = command.Station,
        Sent = command.Sent?.UnixMicroseconds,
        Accepted = command.Accepted?.UnixMicroseconds,
        Fraction = command.Fraction,
        Reason = command.Reason,
        Version = command.Version,
    };

    public Command ToCommand() => new()
    {
        Key = Key,
        Sequence = Sequence,
        Digest = Digest,
        Spacecraft = (int)Spacecraft,
        Name = Command,
        Arguments = CommandText.ReadArguments(Arguments),
        Priority = (int)Priority,
        Deadline = At(Deadline),
        WhenLate = CommandText.Read<LatePolicy>(WhenLate),
        Schedule = new CommandSchedule(
            At(ExecuteAt),
            At(ReleaseAt),
            AfterKey is null ? null : new AfterCommand(AfterKey, AfterDelay is { } delay ? TimeSpan.FromMicroseconds(delay) : null),
            EventSource is null ? null : new OnEvent(EventSource, EventCode!)),
        Comment = Comment,
        Critical = Critical,
        Author = Author,
        AuthorId = AuthorId,
        Approver = Approver,
        State = CommandText.Read<CommandState>(State),
        Queued = At(Queued),
        Changed = ScenarioTime.FromUnixMicroseconds(Changed),
        PredecessorDone = At(PredecessorDone),
        EventHeard = At(EventHeard),
        Attempts = (int)Attempts,
        Station = (int?)Station,
        Sent = At(Sent),
        Accepted = At(Accepted),
        Fraction = Fraction,
        Reason = Reason,
        Version = Version,
    };

    private static ScenarioTime? At(long? microseconds) =>
        microseconds is { } known ? ScenarioTime.FromUnixMicroseconds(known) : null;
}
