using System.Globalization;
using ScAi.Recordings;
using static ScAi.Launcher.Reports.ReportText;

namespace ScAi.Launcher.Reports;

/// <summary>The run in figures: those of <c>summary.json</c>, and what only the recording knows.</summary>
internal static class KeyFigureList
{
    public static IReadOnlyList<ReportFigure> Of(RunReport report)
    {
        var totals = report.Summary.Totals;
        var cost = totals.LinkCostDollars + totals.FixedCostDollars;
        var offloaded = totals.OffloadedGigabits;
        var generated = totals.GeneratedGigabits;
        List<ReportFigure> figures =
        [
            new("Links", Count(totals.Links), $"{Duration(TimeSpan.FromSeconds((double)totals.ContactSeconds))} in all", Plain(totals.Links), ""),
            Data("Generated", generated, "by the instruments"),
            Data("Offloaded", offloaded, "to the ground"),
            Data("Lost", totals.LostGigabits, generated > 0 ? $"{Percent((double)(totals.LostGigabits / generated))} of what was generated" : "", totals.LostGigabits > 0),
            Data("On board at the end", totals.StoredGigabits, "in the recorders"),
            new("Cost", Dollars(cost), $"{Dollars(totals.LinkCostDollars)} links, {Dollars(totals.FixedCostDollars)} fixed", Plain(cost), "$"),
            new(
                "Cost per GB", offloaded > 0 ? $"${Number((double)cost / Gigabytes(offloaded), 3)}" : "–", "offloaded",
                offloaded > 0 ? Plain((double)cost / Gigabytes(offloaded)) : "", "$/GB"),
        ];
        if (report.Stations.Count > 0)
        {
            var availability = report.Stations.Average(station => station.Availability);
            figures.Add(new ReportFigure(
                "Availability", Percent(availability, 2), $"of {Count(report.Stations.Count)} stations", Plain(100 * availability), "%"));
        }

        if (report.State?.Figures is { } known)
        {
            figures.AddRange(Recorded(known, report.State.Contacts.Count > 0));
        }

        return figures;
    }

    private static IEnumerable<ReportFigure> Recorded(KeyFigures known, bool hasContacts)
    {
        if (known.LatencyMean is { } mean && known.Latency95 is { } late)
        {
            yield return new ReportFigure(
                "From collection to ground", $"{Number(mean, 1)} min", $"mean; 95 % within {Number(late, 1)} min", Plain(mean), "min");
        }

        if (hasContacts)
        {
            yield return new ReportFigure(
                "Contact time lost", $"{Number(known.MissedMinutes, 1)} min",
                $"{Count(known.MissedOutage)} contacts to outages, {Count(known.MissedContention)} to contention", Plain(known.MissedMinutes), "min");
        }
    }

    private static ReportFigure Data(string name, decimal gigabits, string note, bool isBad = false) =>
        new(name, Volume(Gigabytes(gigabits)), $"{Gigabits(gigabits)}{(note.Length > 0 ? $", {note}" : "")}", Plain(gigabits), "Gbit", isBad);

    private static string Plain(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);
}
