using System.Xml.Linq;
using static ScAi.Launcher.Reports.Html.Markup;
using static ScAi.Launcher.Reports.ReportText;

namespace ScAi.Launcher.Reports.Html;

/// <summary>Every outage.</summary>
internal static class OutageSection
{
    private const int Most = 500;

    public static XElement? Of(RunReport report)
    {
        if (report.State is not { } state)
        {
            return null;
        }

        var outages = state.Outages.OrderBy(outage => outage.Start).ThenBy(outage => outage.Station).ToList();
        return El(
            "section", At("id", "outages"), El("h2", "Outages"),
            El("p", outages.Count == 0 ? "No station was out." : outages.Count <= Most ? $"{Count(outages.Count)} outages."
                : $"The first {Count(Most)} of {Count(outages.Count)} outages; messages.jsonl has all of them."),
            outages.Count == 0 ? null : El(
                "div", Class("scroll"),
                El(
                    "table", El("thead", El("tr", El("th", "Station"), El("th", "Start (UTC)"), El("th", "End (UTC)"), StationSection.Heading("Duration"), El("th", "Restored"))),
                    El("tbody", outages.Take(Most).Select(outage => El(
                        "tr", El("td", report.NameOfStation(outage.Station)), El("td", Moment(outage.Start)), El("td", Moment(outage.End)),
                        StationSection.Cell(Duration(outage.End - outage.Start)), El("td", outage.Restored ? "yes" : "not before the end")))))));
    }
}
