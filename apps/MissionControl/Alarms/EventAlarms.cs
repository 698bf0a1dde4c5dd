using ScAi.Messages;

namespace ScAi.MissionControl.Alarms;

/// <summary>Which events are alarms: one table for all spacecraft.</summary>
/// <remarks>An event is over as soon as it has happened; its alarm has returned at once and waits for somebody to take note.</remarks>
internal static class EventAlarms
{
    /// <summary>How bad an event is; null when it is none.</summary>
    public static AlarmSeverity? SeverityOf(EventSeverity severity) => severity switch
    {
        EventSeverity.Low => AlarmSeverity.Warning,
        EventSeverity.Medium => AlarmSeverity.Critical,
        EventSeverity.High => AlarmSeverity.Severe,
        _ => null,
    };

    /// <summary>Whether somebody has to clear it: where the spacecraft itself is at stake.</summary>
    public static bool Latches(EventSeverity severity) => severity == EventSeverity.High;

    /// <summary>The name that an event's alarm has for its parameter.</summary>
    public static string NameOf(SpacecraftEvent happening) => $"event:{happening.Source}:{happening.Code}";
}
