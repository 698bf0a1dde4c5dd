using System.Xml.Linq;
using ScAi.Recordings;
using ScAi.Time;
using static ScAi.Launcher.Reports.Html.Markup;

namespace ScAi.Launcher.Reports.Charts;

/// <summary>A row of the timeline: contacts of a satellite or of a station, and when the station was out.</summary>
internal sealed record TimelineRow(string Name, bool IsGroup, IReadOnlyList<Contact> Contacts, IReadOnlyList<(ScenarioTime From, ScenarioTime To)> Outages);

/// <summary>Contacts as bars over time, by what became of them.</summary>
internal static class PassTimeline
{
    private const double RowHeight = 17;

    public static XElement Of(IReadOnlyList<TimelineRow> rows, ScenarioTime from, ScenarioTime to)
    {
        var frame = new Frame(from, to, 1, Height: rows.Count * RowHeight + 14 + 34, Left: 150, Right: 8);
        return frame.Picture(
            $"Contacts over time in {rows.Count} rows, by what became of them",
            rows.Select((row, place) => Row(frame, row, 14 + place * RowHeight)), frame.TimeMarks());
    }

    private static IEnumerable<XElement> Row(Frame frame, TimelineRow row, double top)
    {
        yield return El(
            "rect", Class(row.IsGroup ? "row group" : "row"), At("x", 0.0), At("y", top), At("width", frame.Width), At("height", RowHeight));
        yield return El("text", Class(row.IsGroup ? "label strong" : "label"), At("x", row.IsGroup ? 4.0 : 14.0), At("y", top + 12), Shortened(row.Name));
        foreach (var (start, end) in row.Outages)
        {
            yield return El(
                "rect", Class("out"), At("x", frame.X(start)), At("y", top + 1), At("width", Math.Max(0.8, frame.X(end) - frame.X(start))), At("height", RowHeight - 2));
        }

        // What was used lies on top of what was not, where a satellite sees several stations at once.
        foreach (var part in row.Contacts.SelectMany(contact => contact.Parts).OrderByDescending(part => Rank(part.Fate)).ThenBy(part => part.Start))
        {
            foreach (var bar in Fates.Bar(part.Fate, frame.X(part.Start), frame.X(part.End) - frame.X(part.Start), top + 3, RowHeight - 6))
            {
                yield return bar;
            }
        }
    }

    private static int Rank(ContactFate fate) => Fates.All.ToList().IndexOf(fate);

    private static string Shortened(string name) => name.Length <= 22 ? name : string.Concat(name.AsSpan(0, 21), "…");
}
