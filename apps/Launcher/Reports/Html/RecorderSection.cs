using System.Xml.Linq;
using ScAi.Launcher.Reports.Charts;
using static ScAi.Launcher.Reports.Html.Markup;
using static ScAi.Launcher.Reports.ReportText;

namespace ScAi.Launcher.Reports.Html;

/// <summary>The recorders over time: all of a few satellites; of many, their range and the worst.</summary>
internal static class RecorderSection
{
    private const int AllOf = 8;
    private const int WorstOf = 6;

    public static XElement? Of(RunReport report)
    {
        var tracks = report.Tracks;
        if (tracks.Count == 0)
        {
            return null;
        }

        var (from, to) = (report.Scenario.Start, report.Scenario.Stop);
        var isMany = tracks.Count > AllOf;
        var shown = !isMany ? tracks : [.. tracks.OrderByDescending(track => track.TotalLost).ThenByDescending(track => track.Peak).ThenBy(track => track.Id).Take(WorstOf)];
        var losing = tracks.Count(track => track.TotalLost > 0);
        return El(
            "section", At("id", "recorders"), El("h2", "Recorders"),
            El("p", losing == 0
                ? "No satellite lost data: no recorder was full while its instrument collected."
                : $"{Count(losing)} of {Count(tracks.Count)} satellites lost data, {Volume(tracks.Sum(track => track.TotalLost))} in all. Times of losses are shaded."),
            isMany ? new[]
            {
                El("div", Class("keep"), El("h3", $"All {Count(tracks.Count)} recorders"), EnvelopeChart.Of(tracks, from, to),
                    El("p", Class("note"), "Share in use. Light: from the least to the most used recorder; darker: the middle 80 % of them; line: the median.")),
                El("p", Class("note"), $"Below: the {shown.Count} satellites that lost the most, or were the fullest. satellites.csv has all of them."),
            } : null,
            shown.Select(track => El(
                "div", Class("keep"), El("h3", track.Name), RecorderChart.Of(track, from, to), El("p", Class("note"), Words(track)))));
    }

    private static string Words(SatelliteTrack track)
    {
        var capacity = track.Capacity is { } gigabytes ? $"Capacity {Volume(gigabytes)}, at most {Percent(track.Peak, 0)} in use. " : "";
        var stretches = track.LossStretches().ToList();
        return capacity + (stretches.Count == 0 ? "No data lost."
            : $"{Volume(track.TotalLost)} lost in {(stretches.Count == 1 ? "one stretch" : $"{Count(stretches.Count)} stretches")} of "
                + $"{Duration(TimeSpan.FromSeconds(stretches.Sum(each => (each.To - each.From).TotalSeconds)))} in all, the first from {Moment(stretches[0].From)} UTC.");
    }
}
