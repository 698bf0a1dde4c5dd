using System.Buffers.Binary;
using System.Runtime.InteropServices;
using ScAi.Recordings.History;
using ScAi.Time;

namespace ScAi.Recordings.Tracks;

/// <summary>
/// Positions of all satellites over a time, little-endian: a 32-bit count of satellites <c>n</c>, a 32-bit count of times
/// <c>m</c>, <c>m</c> 64-bit floats of milliseconds since 1970, then for each time <c>n</c> 32-bit floats each of latitude,
/// longitude, altitude, used, and <c>n</c> 32-bit integers, the id of the linked station (-1 for none).
/// </summary>
internal static class PositionColumns
{
    private const int BytesPerSatellite = 20;

    public static byte[] Of(RunBoards boards, ScenarioTime from, ScenarioTime to, TimeSpan step)
    {
        if (to < from || step < TimeSpan.FromMilliseconds(1))
        {
            throw new ArgumentOutOfRangeException(nameof(to), "Positions are asked for from a time to a later one, by steps of at least 1 ms.");
        }

        var satellites = boards.Satellites.All;
        var times = 1 + (to - from).Ticks / step.Ticks;
        var size = 8 + times * (8 + (long)BytesPerSatellite * satellites.Count);
        if (size > RunHistory.MostPositionBytes)
        {
            throw new ArgumentOutOfRangeException(
                nameof(step), $"{times} times of {satellites.Count} satellites are {size / 1_000_000} MB; expected at most {RunHistory.MostPositionBytes / 1_000_000} MB.");
        }

        var bytes = new byte[size];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, satellites.Count);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), (int)times);
        for (var i = 0; i < times; i++)
        {
            BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(8 + 8 * i), (from + step * i).UnixMicroseconds / 1e3);
        }

        var links = boards.Links.All.ToLookup(link => link.Satellite);
        for (var place = 0; place < satellites.Count; place++)
        {
            Write(bytes.AsSpan(8 + 8 * (int)times), satellites[place], [.. links[satellites[place].Id].OrderBy(link => link.Start)],
                place, satellites.Count, from, step, (int)times);
        }

        return bytes;
    }

    private static void Write(
        Span<byte> bytes, SatelliteSeen satellite, Link[] links, int place, int count, ScenarioTime from, TimeSpan step, int times)
    {
        var columns = MemoryMarshal.Cast<byte, float>(bytes);
        var stations = MemoryMarshal.Cast<byte, int>(bytes);
        var (report, link) = (0, 0);
        for (var i = 0; i < times; i++)
        {
            var time = from + step * i;
            var (latitude, longitude, altitude, used) = satellite.Track.At(time.UnixMicroseconds, ref report);
            while (link < links.Length && links[link].End is { } end && end <= time)
            {
                link++;
            }

            var row = i * 5 * count + place;
            columns[row] = latitude;
            columns[row + count] = longitude;
            columns[row + 2 * count] = altitude;
            columns[row + 3 * count] = float.IsNaN(used) || satellite.Book is null ? used : (float)satellite.Book.At(time).Stored.Gigabytes;
            stations[row + 4 * count] = link < links.Length && links[link].Start <= time ? links[link].Station : -1;
        }
    }
}
