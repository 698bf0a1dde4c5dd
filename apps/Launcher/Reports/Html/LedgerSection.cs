using System.Xml.Linq;
using static ScAi.Launcher.Reports.Html.Markup;
using static ScAi.Launcher.Reports.ReportText;

namespace ScAi.Launcher.Reports.Html;

/// <summary>The ledger: a row per link.</summary>
internal static class LedgerSection
{
    private const int AllOf = 5000;
    private const int FirstOf = 500;

    public static XElement Of(RunReport report)
    {
        var rows = report.Ledger.Count > AllOf ? FirstOf : report.Ledger.Count;
        return El(
            "section", At("id", "ledger"), Class("break"), El("h2", "Ledger"),
            El("p", report.Ledger.Count == 0 ? "No link was charged."
                : rows < report.Ledger.Count ? $"The first {Count(rows)} of {Count(report.Ledger.Count)} links; ledger.csv has all of them, to the bit and the microsecond."
                : "Every link; ledger.csv has the same to the bit and the microsecond."),
            rows == 0 ? null : El(
                "div", Class("scroll"),
                El(
                    "table", El("thead", El(
                        "tr", El("th", "Satellite"), El("th", "Station"), El("th", "Start (UTC)"), El("th", "End (UTC)"), StationSection.Heading("Duration"),
                        StationSection.Heading("On board"), StationSection.Heading("Offloaded"), StationSection.Heading("Cost"), El("th", "Ended by"),
                        StationSection.Heading("Total"))),
                    El("tbody", report.Ledger.Take(rows).Select(Row)))));
    }

    private static XElement Row(LedgerRow link) => El(
        "tr", El("td", link.Satellite), El("td", link.Station), El("td", Moment(link.Start)), El("td", Clock(link.End)),
        StationSection.Cell(Duration(link.End - link.Start)), StationSection.Cell(Volume(Gigabytes(link.OnBoardGigabits))),
        StationSection.Cell(Volume(Gigabytes(link.OffloadedGigabits))), StationSection.Cell(Dollars(link.CostDollars)), El("td", Words(link.EndedBy)),
        StationSection.Cell(Dollars(link.TotalCostDollars)));

    /// <summary>LossOfSignal as "loss of signal".</summary>
    private static string Words(string name) => string.Concat(name.Select((letter, place) =>
        char.IsUpper(letter) ? $"{(place > 0 ? " " : "")}{char.ToLowerInvariant(letter)}" : $"{letter}"));
}
