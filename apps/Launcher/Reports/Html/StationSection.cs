using System.Xml.Linq;
using static ScAi.Launcher.Reports.Html.Markup;
using static ScAi.Launcher.Reports.ReportText;

namespace ScAi.Launcher.Reports.Html;

/// <summary>The stations: availability, links, data, earnings.</summary>
internal static class StationSection
{
    public static XElement? Of(RunReport report) => report.Stations.Count == 0 ? null : El(
        "section", At("id", "stations"), El("h2", "Stations"),
        El(
            "div", Class("scroll"),
            El(
                "table", El("thead", El(
                    "tr", El("th", "Station"), El("th", At("colspan", "2"), "Availability"), Heading("Outages"), Heading("Out for"), Heading("Links"), Heading("Time linked"),
                    Heading("In use"), Heading("Received"), Heading("Earned"))),
                El("tbody", report.Stations.Select(station => Row(station, report.Scenario.Window))))));

    private static XElement Row(StationRow station, TimeSpan window) => El(
        "tr", El("td", station.Name), El("td", Class("number"), Percent(station.Availability, 2)), El("td", Meter(station.Availability)),
        Cell(Count(station.Outages)), Cell(station.OutSeconds == 0 ? "–" : Duration(TimeSpan.FromSeconds(station.OutSeconds))), Cell(Count(station.Links)),
        Cell(Duration(TimeSpan.FromSeconds(station.LinkSeconds))), Cell(Percent(station.LinkSeconds / window.TotalSeconds)),
        Cell(Volume(Gigabytes(station.ReceivedGigabits))), Cell(Dollars(station.EarnedDollars)));

    private static XElement Meter(double part) => El(
        "svg", Class("meter"), At("viewBox", "0 0 120 8"), At("aria-hidden", "true"),
        El("rect", Class("whole"), At("width", "120"), At("height", "8"), At("rx", "2")),
        El("rect", Class("part"), At("width", 120 * Math.Clamp(part, 0, 1)), At("height", "8"), At("rx", "2")));

    internal static XElement Heading(string text) => El("th", Class("number"), text);

    internal static XElement Cell(string text) => El("td", Class("number"), text);
}
