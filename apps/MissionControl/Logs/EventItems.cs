using ScAi.Messages;

namespace ScAi.MissionControl.Logs;

/// <summary>Mission events as items of the timeline: a start and its end, such as <c>BURN_START</c> and <c>BURN_END</c>, become one.</summary>
internal static class EventItems
{
    private static readonly string[] s_starts = ["_START", "_STARTED", "_BEGIN"];
    private static readonly string[] s_ends = ["_END", "_ENDED", "_STOP", "_STOPPED", "_COMPLETE", "_COMPLETED", "_CUTOFF", "_ABORTED", "_FAILED"];

    /// <summary>What a spacecraft says of contacts, which stand on the timeline as the ground knows them.</summary>
    private static readonly string[] s_contacts = ["AOS", "LOS"];

    private static readonly (string Word, string Kind)[] s_kinds =
        [("BURN", "burn"), ("ECLIPSE", "eclipse"), ("SEPARAT", "separation"), ("INSERT", "insertion"), ("DOCK", "docking"), ("SOFTWARE", "software"), ("UPDATE", "software"), ("IMAGE", "software")];

    /// <param name="events">In the order in which they happened.</param>
    public static IEnumerable<TimelineItem> Of(IReadOnlyList<MissionEvent> events)
    {
        var items = new List<TimelineItem>();
        var open = new Dictionary<(int, string, string), int>();
        foreach (var one in events.Where(one => !s_contacts.Contains(one.Code)))
        {
            if (StemOf(one.Code, s_ends) is { } ended && open.Remove((one.Spacecraft, one.Source, ended), out var place))
            {
                items[place] = items[place] with { To = one.Generated, Severity = Worse(items[place].Severity, SeverityOf(one.Severity)) };
                continue;
            }

            if (StemOf(one.Code, s_starts) is { } started)
            {
                open[(one.Spacecraft, one.Source, started)] = items.Count;
            }

            items.Add(new TimelineItem(one.Spacecraft, KindOf(one), one.Text, one.Generated, null, false, SeverityOf(one.Severity)));
        }

        return items;
    }

    /// <summary>The severities of ECSS and the alarms' beside each other.</summary>
    public static AlarmSeverity? SeverityOf(EventSeverity severity) => severity switch
    {
        EventSeverity.Low => AlarmSeverity.Warning,
        EventSeverity.Medium => AlarmSeverity.Critical,
        EventSeverity.High => AlarmSeverity.Severe,
        _ => null,
    };

    private static AlarmSeverity? Worse(AlarmSeverity? one, AlarmSeverity? other) => one is null || other > one ? other : one;

    private static string? StemOf(string code, string[] endings) =>
        endings.FirstOrDefault(ending => code.EndsWith(ending, StringComparison.Ordinal)) is { } found ? code[..^found.Length] : null;

    private static string KindOf(MissionEvent one) => one.Source is "docking" or "software"
        ? one.Source
        : s_kinds.FirstOrDefault(kind => one.Code.Contains(kind.Word, StringComparison.Ordinal)).Kind ?? "event";
}
