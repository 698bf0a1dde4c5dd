using System.Xml.Linq;
using ScAi.Launcher.Reports.Charts;
using static ScAi.Launcher.Reports.Html.Markup;
using static ScAi.Launcher.Reports.ReportText;

namespace ScAi.Launcher.Reports.Html;

/// <summary>What the run cost over time, by station and by satellite.</summary>
internal static class CostSection
{
    public static XElement? Of(RunReport report)
    {
        var totals = report.Summary.Totals;
        var isFree = totals.LinkCostDollars + totals.FixedCostDollars == 0;
        return El(
            "section", At("id", "cost"), El("h2", "Cost"),
            El("p", isFree ? "Nothing was charged."
                : $"{Dollars(totals.LinkCostDollars)} for links, each charged when it ended, and {Dollars(totals.FixedCostDollars)} for fixed contracts."),
            isFree ? null : new[] { Stack(report, "By station", link => link.Station, byStation: true), Stack(report, "By satellite", link => link.Satellite, byStation: false) });
    }

    private static XElement Stack(RunReport report, string title, Func<LedgerRow, string> key, bool byStation)
    {
        var dues = report.Ledger.Select(link => new Due(key(link), link.End, link.CostDollars)).ToList();
        foreach (var track in report.Tracks)
        {
            for (var i = 0; i < track.Times.Count; i++)
            {
                var cost = track.FixedCost[i] - (i > 0 ? track.FixedCost[i - 1] : 0);
                if (cost != 0)
                {
                    dues.Add(new Due(byStation ? "Fixed contracts" : track.Name, track.Times[i], cost));
                }
            }
        }

        var (picture, layers) = StackChart.Of($"Running total of cost, $, {title.ToLowerInvariant()}", dues, report.Scenario.Start, report.Scenario.Stop);
        return El(
            "div", Class("keep"), El("h3", title), picture,
            El("ul", Class("legend"), layers.Select(layer => El(
                "li", El("svg", Class("dot"), At("viewBox", "0 0 12 12"), At("aria-hidden", "true"), El("rect", Class($"layer {layer.Style}"), At("width", "12"), At("height", "12"))),
                $"{layer.Name} {Dollars(layer.Total)}"))));
    }
}
