using System.Xml.Linq;
using ScAi.Time;
using static ScAi.Launcher.Reports.Html.Markup;

namespace ScAi.Launcher.Reports.Charts;

/// <summary>How full the recorders of a constellation were: the range of all, of the middle 80 %, and the median.</summary>
internal static class EnvelopeChart
{
    private const int Columns = 192;

    public static XElement Of(IReadOnlyList<SatelliteTrack> tracks, ScenarioTime from, ScenarioTime to)
    {
        var columns = new List<double>[Columns];
        for (var i = 0; i < Columns; i++)
        {
            columns[i] = [];
        }

        foreach (var track in tracks.Where(track => track.Capacity > 0))
        {
            Fill(columns, track, from, to);
        }

        var frame = new Frame(from, to, 112, Height: 230);
        var shown = Enumerable.Range(0, Columns).Where(i => columns[i].Count > 0).ToList();
        shown.ForEach(i => columns[i].Sort());
        double At10(int i, double part) => columns[i][(int)Math.Round(part * (columns[i].Count - 1))];
        double X(int i) => frame.X(from + (to - from) * ((i + 0.5) / Columns));
        XElement Band(string name, double low, double high)
        {
            var path = new PathText();
            shown.ForEach(i => path.To(X(i), frame.Y(At10(i, high))));
            Enumerable.Reverse(shown).ToList().ForEach(i => path.To(X(i), frame.Y(At10(i, low))));
            return El("path", Class(name), At("d", $"{path.Close()}"));
        }

        var median = new PathText();
        shown.ForEach(i => median.To(X(i), frame.Y(At10(i, 0.5))));
        return frame.Picture(
            $"Share of the recorders in use, percent: range of all {tracks.Count} satellites, of the middle 80 %, and median",
            frame.Axes("%"),
            shown.Count == 0 ? null : new[] { Band("band outer", 0, 1), Band("band inner", 0.1, 0.9), El("path", Class("line s1"), At("d", $"{median}")) },
            El("line", Class("threshold full"), At("x1", frame.Left), At("x2", frame.Width - frame.Right), At("y1", frame.Y(100)), At("y2", frame.Y(100))));
    }

    /// <summary>A recorder's latest sample of each column; the one before where a column has none.</summary>
    private static void Fill(List<double>[] columns, SatelliteTrack track, ScenarioTime from, ScenarioTime to)
    {
        var sample = 0;
        for (var column = 0; column < columns.Length && track.Times.Count > 0; column++)
        {
            var end = from + (to - from) * ((column + 1.0) / columns.Length);
            while (sample + 1 < track.Times.Count && track.Times[sample + 1] < end)
            {
                sample++;
            }

            if (track.Times[sample] < end)
            {
                columns[column].Add(100 * track.Stored[sample] / track.Capacity!.Value);
            }
        }
    }
}
