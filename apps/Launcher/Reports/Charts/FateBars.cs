using System.Xml.Linq;
using ScAi.Recordings;
using static ScAi.Launcher.Reports.Html.Markup;

namespace ScAi.Launcher.Reports.Charts;

/// <summary>Hours of contact per satellite or station, by what became of them.</summary>
internal static class FateBars
{
    private const double RowHeight = 22;

    public static XElement Of(string name, IReadOnlyList<(string Name, IReadOnlyList<Contact> Contacts)> rows)
    {
        var hours = rows.Select(row => HoursOf(row.Contacts)).ToList();
        var most = Math.Max(1e-9, hours.Select(each => each.Sum()).DefaultIfEmpty(0).Max());
        var height = rows.Count * RowHeight + 22;
        double X(double value) => 150 + 700 * value / most;
        return El(
            "svg", At("viewBox", FormattableString.Invariant($"0 0 960 {height}")), At("role", "img"), At("aria-label", name), Class("chart"),
            Ticks.Values(most, 6).Select(value => new[]
            {
                El("line", Class("grid"), At("x1", X(value)), At("x2", X(value)), At("y1", 0.0), At("y2", height - 18)),
                El("text", Class("axis middle"), At("x", X(value)), At("y", height - 5), $"{Ticks.Text(value)} h"),
            }),
            rows.Select((row, place) => Row(row.Name, row.Contacts.Count, hours[place], place * RowHeight, X)));
    }

    private static IEnumerable<XElement> Row(string name, int contacts, double[] hours, double top, Func<double, double> x)
    {
        yield return El("text", Class("label"), At("x", 4.0), At("y", top + 15), name);
        var from = 0.0;
        for (var fate = 0; fate < hours.Length; fate++)
        {
            if (hours[fate] > 0)
            {
                foreach (var bar in Fates.Bar(Fates.All[fate], x(from), x(from + hours[fate]) - x(from), top + 4, RowHeight - 8))
                {
                    yield return bar;
                }
            }

            from += hours[fate];
        }

        yield return El(
            "text", Class("axis"), At("x", x(from) + 5), At("y", top + 15), $"{ReportText.Count(contacts)} contacts, {ReportText.Number(from, 1)} h");
    }

    private static double[] HoursOf(IReadOnlyList<Contact> contacts)
    {
        var parts = contacts.SelectMany(contact => contact.Parts).ToLookup(part => part.Fate);
        return [.. Fates.All.Select(fate => parts[fate].Sum(part => (part.End - part.Start).TotalHours))];
    }
}
