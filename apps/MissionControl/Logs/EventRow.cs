using ScAi.Messages;
using ScAi.Time;

namespace ScAi.MissionControl.Logs;

/// <summary>A mission event as a row.</summary>
internal sealed class EventRow
{
    public const string Columns = """
        id AS Id, spacecraft AS Spacecraft, sequence AS Sequence, generated_us AS Generated, received_us AS Received,
        recorded AS Recorded, severity AS Severity, source AS Source, code AS Code, body AS Body
        """;

    public long Id { get; init; }

    public long Spacecraft { get; init; }

    public long Sequence { get; init; }

    public long Generated { get; init; }

    public long Received { get; init; }

    public bool Recorded { get; init; }

    public long Severity { get; init; }

    public string Source { get; init; } = "";

    public string Code { get; init; } = "";

    public string Body { get; init; } = "";

    public MissionEvent ToEvent() => new(
        (int)Spacecraft,
        Sequence,
        ScenarioTime.FromUnixMicroseconds(Generated),
        ScenarioTime.FromUnixMicroseconds(Received),
        Recorded,
        (EventSeverity)Severity,
        Source,
        Code,
        Body);
}
