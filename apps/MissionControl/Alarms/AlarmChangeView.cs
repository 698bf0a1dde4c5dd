using ScAi.Messages;
using ScAi.Time;

namespace ScAi.MissionControl.Alarms;

/// <summary>A line of an alarm's audit for people and programs.</summary>
internal sealed record AlarmChangeView(
    ScenarioTime At, DateTimeOffset Wall, AlarmState From, AlarmState To, AlarmSeverity Severity, string? By, string? Comment, double? Value)
{
    /// <summary>As a transition was written.</summary>
    public static AlarmChangeView Of(AlarmTransition change) =>
        new(change.At, change.Wall, change.From, change.To, change.Severity, change.By, change.Comment, change.Value);
}
