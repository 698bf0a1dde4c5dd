using ScAi.Messages;
using ScAi.Time;

namespace ScAi.MissionControl.Alarms;

/// <summary>What makes something happen to an alarm.</summary>
/// <param name="At">Scenario time: of the sample or event, or when a person did it.</param>
internal readonly record struct AlarmCause(ScenarioTime At)
{
    /// <summary>How bad it is, of a violation.</summary>
    public AlarmSeverity Severity { get; init; }

    /// <summary>The sample; null for events, people and the clock.</summary>
    public double? Value { get; init; }

    /// <summary>The limit, in words.</summary>
    public string? Limit { get; init; }

    /// <summary>Who did it.</summary>
    public string? By { get; init; }

    /// <summary>Why, in that person's words.</summary>
    public string? Comment { get; init; }

    /// <summary>Until when, of a shelf.</summary>
    public ScenarioTime? Until { get; init; }
}
