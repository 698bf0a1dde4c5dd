using ScAi.Messages;
using ScAi.Time;

namespace ScAi.MissionControl.Alarms;

/// <summary>The alarm of a parameter, or of events of one kind.</summary>
/// <param name="Id">Its key; counts from 1 in the order in which alarms first rose.</param>
/// <param name="Spacecraft">The spacecraft.</param>
/// <param name="Parameter">The parameter's full name, or <c>event:SOURCE:CODE</c>.</param>
internal sealed record Alarm(long Id, int Spacecraft, string Parameter)
{
    /// <summary>Where it stands.</summary>
    public AlarmStanding Standing { get; init; } = AlarmStanding.Normal;

    /// <summary>Whether its occurrences latch.</summary>
    public bool Latching { get; init; }

    /// <summary>When the occurrence began; null when there is none.</summary>
    public ScenarioTime? Since { get; init; }

    /// <summary>The value that said so last; null for an event.</summary>
    public double? Value { get; init; }

    /// <summary>The limit that it is outside of, in words; null for an event.</summary>
    public string? Limit { get; init; }

    /// <summary>How many samples of the occurrence were outside, or how many events there were.</summary>
    public long Violations { get; init; }

    /// <summary>Who has taken note.</summary>
    public string? AcknowledgedBy { get; init; }

    /// <summary>What was last said of it.</summary>
    public string? Comment { get; init; }

    /// <summary>Until when it is shelved.</summary>
    public ScenarioTime? ShelvedUntil { get; init; }

    /// <summary>Why it is shelved.</summary>
    public string? ShelvedReason { get; init; }

    /// <summary>How far its limits have counted; see <see cref="Limits.LimitWatch.Save"/>.</summary>
    public string Watch { get; init; } = "";

    /// <summary>The same for samples that came late.</summary>
    public string LateWatch { get; init; } = "";
}
