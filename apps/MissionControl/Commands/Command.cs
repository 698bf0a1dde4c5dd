using ScAi.Messages;
using ScAi.Time;

namespace ScAi.MissionControl.Commands;

/// <summary>A command and how far it has come.</summary>
internal sealed record Command
{
    public required string Key { get; init; }

    /// <summary>Counts all commands from 1 in the order of entry.</summary>
    public required long Sequence { get; init; }

    /// <summary>Over what the author wrote; see <see cref="CommandDigest"/>.</summary>
    public required string Digest { get; init; }

    public required int Spacecraft { get; init; }

    public required string Name { get; init; }

    public required IReadOnlyDictionary<string, ArgumentValue> Arguments { get; init; }

    public required int Priority { get; init; }

    public ScenarioTime? Deadline { get; init; }

    public LatePolicy WhenLate { get; init; }

    public required CommandSchedule Schedule { get; init; }

    public string? Comment { get; init; }

    /// <summary>Whether a second person has to approve it.</summary>
    public required bool Critical { get; init; }

    public required string Author { get; init; }

    /// <summary>The author's account.</summary>
    public required string AuthorId { get; init; }

    public string? Approver { get; init; }

    public CommandState State { get; init; } = CommandState.Draft;

    /// <summary>When it came into the queue first.</summary>
    public ScenarioTime? Queued { get; init; }

    public required ScenarioTime Changed { get; init; }

    /// <summary>When the command that it waits for completed on board.</summary>
    public ScenarioTime? PredecessorDone { get; init; }

    /// <summary>When the event that it waits for was heard of.</summary>
    public ScenarioTime? EventHeard { get; init; }

    public int Attempts { get; init; }

    /// <summary>The station that radiated it last.</summary>
    public int? Station { get; init; }

    /// <summary>When it was radiated last.</summary>
    public ScenarioTime? Sent { get; init; }

    /// <summary>When it was accepted on board.</summary>
    public ScenarioTime? Accepted { get; init; }

    public double? Fraction { get; init; }

    public string? Reason { get; init; }

    /// <summary>Counts its changes.</summary>
    public long Version { get; init; }

    /// <summary>Whether it still has to be approved.</summary>
    public bool NeedsApproval => Critical && Approver is null;

    /// <summary>After when it must not be radiated; null for never. One that is to run late has no such time.</summary>
    public ScenarioTime? LatestRelease => WhenLate == LatePolicy.RunLate ? null
        : (Deadline, Schedule.ExecuteAt) switch
        {
            ({ } deadline, { } executeAt) => ScenarioTime.Min(deadline, executeAt),
            var (deadline, executeAt) => deadline ?? executeAt,
        };

    /// <summary>From when on its schedule lets it go; null while it waits for a command or an event.</summary>
    public ScenarioTime? DueAt
    {
        get
        {
            if ((Schedule.After is not null && PredecessorDone is null) || (Schedule.OnEvent is not null && EventHeard is null))
            {
                return null;
            }

            var due = Schedule.ReleaseAt ?? ScenarioTime.MinValue;
            due = PredecessorDone is { } done ? ScenarioTime.Max(due, done + (Schedule.After?.Delay ?? TimeSpan.Zero)) : due;
            return EventHeard is { } heard ? ScenarioTime.Max(due, heard) : due;
        }
    }
}
