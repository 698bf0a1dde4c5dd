using ScAi.Messages;
using ScAi.Time;

namespace ScAi.MissionControl.Alarms;

/// <summary>A line of an alarm's audit.</summary>
/// <param name="Alarm">The alarm.</param>
/// <param name="At">Scenario time: of the sample or event, or when a person did it.</param>
/// <param name="Wall">Wall-clock time when it was written.</param>
/// <param name="From">The state before.</param>
/// <param name="To">The state after.</param>
/// <param name="Severity">The worst of the occurrence.</param>
/// <param name="By">Who did it; null for a sample, an event or the clock.</param>
/// <param name="Comment">Why, in that person's words; or what went on beneath a shelf.</param>
/// <param name="Value">The value that did it.</param>
internal sealed record AlarmTransition(
    long Alarm,
    ScenarioTime At,
    DateTimeOffset Wall,
    AlarmState From,
    AlarmState To,
    AlarmSeverity Severity,
    string? By,
    string? Comment,
    double? Value);
