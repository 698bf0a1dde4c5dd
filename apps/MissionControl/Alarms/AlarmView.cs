using ScAi.Messages;
using ScAi.Time;

namespace ScAi.MissionControl.Alarms;

/// <summary>An alarm for people and programs.</summary>
internal sealed record AlarmView(
    string Id,
    int Spacecraft,
    string Parameter,
    AlarmState State,
    AlarmSeverity Severity,
    bool Latching,
    ScenarioTime? Since,
    double? Value,
    string? Limit,
    long Violations,
    string? AcknowledgedBy,
    string? Comment,
    ScenarioTime? ShelvedUntil,
    string? ShelvedReason)
{
    /// <summary>As an alarm stands.</summary>
    public static AlarmView Of(Alarm alarm) => new(
        alarm.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), alarm.Spacecraft, alarm.Parameter, alarm.Standing.State,
        alarm.Standing.Severity, alarm.Latching, alarm.Since, alarm.Value is { } value && double.IsFinite(value) ? value : null, alarm.Limit,
        alarm.Violations, alarm.AcknowledgedBy, alarm.Comment, alarm.ShelvedUntil, alarm.ShelvedReason);
}
