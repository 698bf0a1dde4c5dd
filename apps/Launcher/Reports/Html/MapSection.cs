using System.Xml.Linq;
using ScAi.Launcher.Reports.Charts;
using static ScAi.Launcher.Reports.Html.Markup;
using static ScAi.Launcher.Reports.ReportText;

namespace ScAi.Launcher.Reports.Html;

/// <summary>Where the stations are and where the links were.</summary>
internal static class MapSection
{
    public static XElement? Of(RunReport report) => report.Stations.Count == 0 ? null : El(
        "section", At("id", "map"), El("h2", "Map"),
        El("p", report.Ledger.Count > MapChart.MostLinks
            ? $"Stations, and the ground tracks of the first {Count(MapChart.MostLinks)} of {Count(report.Ledger.Count)} links."
            : "Stations, and where the satellites were while they were linked."),
        El("div", Class("keep"), MapChart.Of(report)),
        report.Tracks.Count is 0 or > 8 ? null : El("ul", Class("legend"), report.Tracks.Select((track, place) => El(
            "li", El("svg", Class("dot"), At("viewBox", "0 0 12 12"), At("aria-hidden", "true"), El("rect", Class($"s{place % 8 + 1}"), At("width", "12"), At("height", "12"))), track.Name))));
}
