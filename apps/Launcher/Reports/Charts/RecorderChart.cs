using System.Xml.Linq;
using ScAi.Time;
using static ScAi.Launcher.Reports.Html.Markup;

namespace ScAi.Launcher.Reports.Charts;

/// <summary>What a satellite's recorder held over time, against its capacity, with the times of losses.</summary>
internal static class RecorderChart
{
    private const int Columns = 480;

    public static XElement Of(SatelliteTrack track, ScenarioTime from, ScenarioTime to)
    {
        var capacity = track.Capacity ?? 0;
        var frame = new Frame(from, to, Math.Max(1.12 * capacity, Math.Max(1e-9, 1.05 * track.Stored.DefaultIfEmpty(0).Max())), Height: 190);
        var bottom = frame.PlotBottom;
        var losses = track.LossStretches().Select(stretch => El(
            "rect", Class("loss"), At("x", frame.X(stretch.From)), At("y", 14.0),
            At("width", Math.Max(1.5, frame.X(stretch.To) - frame.X(stretch.From))), At("height", bottom - 14)));
        var points = Thinned(track, from, to).Select(point => (X: frame.X(point.Time), Y: frame.Y(point.Value))).ToList();
        var line = new PathText();
        var area = new PathText();
        if (points.Count > 0)
        {
            area.To(points[0].X, bottom);
            points.ForEach(point => (line.To(point.X, point.Y), area.To(point.X, point.Y)).ToString());
            area.To(points[^1].X, bottom).Close();
        }

        return frame.Picture(
            $"Recorder of {track.Name}, GB in use over time",
            losses, frame.Axes("GB"), El("path", Class("area s1"), At("d", $"{area}")), El("path", Class("line s1"), At("d", $"{line}")),
            capacity > 0 ? Thresholds(frame, capacity) : null);
    }

    private static IEnumerable<XElement> Thresholds(Frame frame, double capacity)
    {
        foreach (var (part, name) in new[] { (0.5, "half"), (0.8, "high"), (1.0, "full") })
        {
            var y = frame.Y(part * capacity);
            yield return El("line", Class($"threshold {name}"), At("x1", frame.Left), At("x2", frame.Width - frame.Right), At("y1", y), At("y2", y));
            yield return El("text", Class($"axis {name}"), At("x", frame.Width - frame.Right + 5), At("y", y + 4), ReportText.Percent(part, 0));
        }
    }

    /// <summary>The samples, or of each column its first, least, greatest and last, so that no peak is lost.</summary>
    private static IEnumerable<(ScenarioTime Time, double Value)> Thinned(SatelliteTrack track, ScenarioTime from, ScenarioTime to)
    {
        var count = track.Times.Count;
        if (count <= 4 * Columns)
        {
            return track.Times.Zip(track.Stored);
        }

        return Enumerable.Range(0, count)
            .GroupBy(i => (int)((track.Times[i] - from) / (to - from) * Columns))
            .SelectMany(column => new[] { column.First(), column.MinBy(i => track.Stored[i]), column.MaxBy(i => track.Stored[i]), column.Last() }.Distinct().Order())
            .Select(i => (track.Times[i], track.Stored[i]));
    }
}
