using ScAi.Federation;
using static ScAi.Launcher.Reports.ReportText;

namespace ScAi.Launcher.Reports.Formats;

/// <summary>The report as tables in Markdown.</summary>
internal static class MarkdownReport
{
    private const int MostRows = 1000;

    public static void Write(RunReport report, TextWriter writer)
    {
        var (summary, scenario) = (report.Summary, report.Scenario);
        writer.WriteLine($"# {Escaped(summary.Scenario)}");
        writer.WriteLine();
        writer.WriteLine($"{Moment(scenario.Start)} to {Moment(scenario.Stop)} UTC, {Duration(scenario.Window)}. "
            + (summary is { ExitCode: RunExit.Done, BooksBalance: true } ? "Done, and the books balance."
                : $"The run failed: {Escaped(summary.Reason ?? "the books do not balance")}"));
        foreach (var note in summary.Disagreements.Concat(summary.Warnings).Concat(report.Missing))
        {
            writer.WriteLine();
            writer.WriteLine($"> {Escaped(note)}");
        }

        Table(writer, "Run", ["", ""], [
            ["Satellites", Count(scenario.Satellites.Satellites.Count)],
            ["Stations", Count(scenario.Ground.Stations.Count)],
            ["Seed", $"{summary.Seed}"],
            ["Tick", Duration(TimeSpan.FromSeconds(summary.TickSeconds))],
            ["Took", $"{Number(summary.WallSeconds, 1)} s, {Count(summary.Messages)} messages, {summary.Transport}"],
            .. summary.Versions.OrderBy(version => version.Key, StringComparer.Ordinal).Select(version => new[] { $"Version: {version.Key}", version.Value }),
            ["Digest of the ledger (SHA-256)", $"`{summary.Digest}`"],
        ], left: 2);
        Table(writer, "Key figures", ["Figure", "Value", ""], KeyFigureList.Of(report).Select(figure => new[] { figure.Name, figure.Text, figure.Note }), left: 1);
        Table(
            writer, "Stations", ["Station", "Availability", "Outages", "Out for", "Links", "Time linked", "Received", "Earned"],
            report.Stations.Select(station => new[]
            {
                station.Name, Percent(station.Availability, 2), Count(station.Outages), Duration(TimeSpan.FromSeconds(station.OutSeconds)), Count(station.Links),
                Duration(TimeSpan.FromSeconds(station.LinkSeconds)), Volume(Gigabytes(station.ReceivedGigabits)), Dollars(station.EarnedDollars),
            }), left: 1);
        Table(
            writer, "Satellites", ["Satellite", "Links", "Generated", "Offloaded", "Lost", "On board", "Cost"],
            summary.Satellites.Take(MostRows).Select(satellite => new[]
            {
                satellite.Name, Count(satellite.Links), Volume(Gigabytes(satellite.GeneratedGigabits)), Volume(Gigabytes(satellite.OffloadedGigabits)),
                Volume(Gigabytes(satellite.LostGigabits)), Volume(Gigabytes(satellite.StoredGigabits)), Dollars(satellite.LinkCostDollars + satellite.FixedCostDollars),
            }), left: 1);
        LeftOut(writer, summary.Satellites.Count, "satellites; satellites.csv");
        if (report.State is { Outages.Count: > 0 } state)
        {
            Table(
                writer, "Outages", ["Station", "Start (UTC)", "End (UTC)", "Duration"],
                state.Outages.OrderBy(outage => outage.Start).ThenBy(outage => outage.Station).Take(MostRows).Select(outage => new[]
                {
                    report.NameOfStation(outage.Station), Moment(outage.Start), Moment(outage.End), Duration(outage.End - outage.Start),
                }), left: 3);
            LeftOut(writer, state.Outages.Count, "outages; messages.jsonl");
        }

        Table(
            writer, "Ledger", ["Satellite", "Station", "Start (UTC)", "End (UTC)", "Duration", "Offloaded", "Cost", "Total"],
            report.Ledger.Take(MostRows).Select(link => new[]
            {
                link.Satellite, link.Station, Moment(link.Start), Moment(link.End), Duration(link.End - link.Start), Volume(Gigabytes(link.OffloadedGigabits)),
                Dollars(link.CostDollars), Dollars(link.TotalCostDollars),
            }), left: 4);
        LeftOut(writer, report.Ledger.Count, "links; ledger.csv");
        Scenario(report, writer);
    }

    private static void Scenario(RunReport report, TextWriter writer)
    {
        var text = report.ScenarioText.ReplaceLineEndings("\n").TrimEnd();
        var fence = "```";
        while (text.Contains(fence, StringComparison.Ordinal))
        {
            fence += "`";
        }

        writer.WriteLine();
        writer.WriteLine("## Scenario");
        writer.WriteLine();
        writer.WriteLine($"`scai run scenario.yaml` gives this run again, with the digest `{report.Summary.Digest}`.");
        writer.WriteLine();
        writer.WriteLine($"{fence}yaml");
        writer.WriteLine(text);
        writer.WriteLine(fence);
    }

    private static void LeftOut(TextWriter writer, int count, string whatAndWhere)
    {
        if (count > MostRows)
        {
            writer.WriteLine();
            writer.WriteLine($"The first {Count(MostRows)} of {Count(count)} {whatAndWhere} has all of them.");
        }
    }

    private static void Table(TextWriter writer, string title, string[] heads, IEnumerable<string[]> rows, int left)
    {
        writer.WriteLine();
        writer.WriteLine($"## {title}");
        writer.WriteLine();
        Row(writer, heads);
        Row(writer, heads.Select((_, place) => place < left ? "---" : "---:"));
        foreach (var row in rows)
        {
            Row(writer, row.Select(Escaped));
        }
    }

    private static void Row(TextWriter writer, IEnumerable<string> cells) => writer.WriteLine($"| {string.Join(" | ", cells)} |");

    /// <summary>Text that is neither markup nor HTML nor the end of a cell; code in back ticks stays.</summary>
    private static string Escaped(string text) => text.StartsWith('`') ? text : string.Concat(text.ReplaceLineEndings(" ").Select(letter =>
        letter is '|' or '<' or '>' or '[' or ']' or '*' or '_' or '`' or '#' or '\\' or '&' ? $"\\{letter}" : $"{letter}"));
}
