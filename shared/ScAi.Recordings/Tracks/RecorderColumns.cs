using ScAi.Recordings.History;
using ScAi.Time;

namespace ScAi.Recordings.Tracks;

/// <summary>A recorder over time by columns. What is known of its books is exact; else its reports are what there is.</summary>
internal static class RecorderColumns
{
    public static RecorderSeries Of(SatelliteSeen satellite, ScenarioTime from, ScenarioTime to, int columns)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        to = ScenarioTime.Min(to, satellite.KnownAt);
        if (satellite.Report is null || to <= from)
        {
            return new RecorderSeries(satellite.Id, satellite.Capacity?.Gigabytes, [], [], [], []);
        }

        var (time, least, most, lost) = (new List<double>(columns), new List<double>(columns), new List<double>(columns), new List<double>(columns));
        var width = (to - from) / columns;
        for (var i = 0; i < columns; i++)
        {
            var (start, end) = (from + width * i, i + 1 == columns ? to : from + width * (i + 1));
            var (low, high) = satellite.Book is { } book ? book.Range(start, end) : RangeOf(satellite.Track, start, end);
            if (low <= high)
            {
                time.Add((start + (end - start) / 2).UnixMicroseconds / 1e3);
                least.Add(low);
                most.Add(high);
                lost.Add(satellite.Book?.At(end).Lost.Gigabytes ?? 0);
            }
        }

        return new RecorderSeries(satellite.Id, satellite.Capacity?.Gigabytes, time, least, most, lost);
    }

    private static (double Low, double High) RangeOf(Track track, ScenarioTime start, ScenarioTime end)
    {
        var first = track.Time.BinarySearch(start.UnixMicroseconds);
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        for (var i = first < 0 ? ~first : first; i < track.Count && track.Time[i] <= end.UnixMicroseconds; i++)
        {
            (low, high) = (Math.Min(low, track.Used[i]), Math.Max(high, track.Used[i]));
        }

        return (low, high);
    }
}
