using System.Xml.Linq;
using ScAi.Federation;
using static ScAi.Launcher.Reports.Html.Markup;
using static ScAi.Launcher.Reports.ReportText;

namespace ScAi.Launcher.Reports.Html;

/// <summary>What was run, how, and how it ended.</summary>
internal static class HeadSection
{
    public static XElement Of(RunReport report, IReadOnlyList<XElement> sections)
    {
        var (summary, scenario) = (report.Summary, report.Scenario);
        var isGood = summary is { ExitCode: RunExit.Done, BooksBalance: true };
        return El(
            "header",
            El("h1", summary.Scenario),
            El("p", Class("window"), $"{Moment(scenario.Start)} to {Moment(scenario.Stop)} UTC, {Duration(scenario.Window)}"),
            El("p", Class($"status {(isGood ? "good" : "bad")}"), isGood ? "Done, and the books balance" : $"The run failed: {summary.Reason ?? "the books do not balance"}"),
            Notes("bad", summary.Disagreements), Notes("warn", summary.Warnings), Notes("warn", report.Missing),
            El(
                "dl", Class("facts"),
                Fact("Satellites", Count(scenario.Satellites.Satellites.Count)),
                Fact("Stations", Count(scenario.Ground.Stations.Count)),
                Fact("Seed", $"{summary.Seed}"),
                Fact("Tick", Duration(TimeSpan.FromSeconds(summary.TickSeconds))),
                Fact("Rate", summary.Rate is { } rate ? $"{Ratio(rate)} scenario seconds per second" : "as fast as possible"),
                Fact("Transport", summary.Transport == "memory" ? "in memory, one process" : "MQTT, a process per app"),
                Fact("Took", $"{Number(summary.WallSeconds, 1)} s, {Count(summary.Messages)} messages"),
                Fact("Station selection", $"{scenario.Ground.Selection}, hand-over {scenario.Ground.HandOver}"),
                summary.Versions.OrderBy(version => version.Key, StringComparer.Ordinal).Select(version => Fact($"Version: {version.Key}", version.Value)),
                Fact("Digest of the ledger (SHA-256)", El("code", summary.Digest), "wide")),
            El("nav", At("aria-label", "Sections"), sections.Select(section => El(
                "a", At("href", $"#{section.Attribute("id")!.Value}"), section.Element("h2")!.Value))));
    }

    private static string Ratio(double rate) => Number(rate, rate % 1 == 0 ? 0 : 3);

    private static IEnumerable<XElement> Notes(string style, IEnumerable<string> notes) => notes.Select(note => El("p", Class(style), note));

    private static XElement Fact(string name, object value, string style = "fact") => El("div", Class(style), El("dt", name), El("dd", value));
}
