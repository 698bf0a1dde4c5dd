using System.Buffers.Binary;
using ScAi.Recordings;
using ScAi.Time;

namespace ScAi.Observer.Serving;

/// <summary>
/// Positions of all satellites over a time, taken from the history piece by piece, so that whoever writes it waits no longer than
/// for a piece.
/// </summary>
internal static class Positions
{
    private const int BytesPerSatellite = 20;
    private const int BytesPerPiece = 2_000_000;

    /// <summary>The binary form of the interface.</summary>
    public static byte[] Over(IServedRun run, ScenarioTime from, ScenarioTime to, TimeSpan step)
    {
        while (true)
        {
            if (TryOver(run, from, to, step) is { } bytes)
            {
                return bytes;
            }
        }
    }

    /// <summary>How much it would be, bytes.</summary>
    public static long SizeOf(int satellites, ScenarioTime from, ScenarioTime to, TimeSpan step) =>
        8 + (1 + (to - from).Ticks / step.Ticks) * (8 + (long)BytesPerSatellite * satellites);

    /// <summary>Null when a satellite joined between two pieces.</summary>
    private static byte[]? TryOver(IServedRun run, ScenarioTime from, ScenarioTime to, TimeSpan step)
    {
        var first = run.Look(history => history.PositionsOver(from, from, step));
        var satellites = BinaryPrimitives.ReadInt32LittleEndian(first);
        var times = (int)(1 + (to - from).Ticks / step.Ticks);
        var timesPerPiece = Math.Max(1, BytesPerPiece / Math.Max(1, BytesPerSatellite * satellites));
        var bytes = new byte[SizeOf(satellites, from, to, step)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, satellites);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), times);
        for (var done = 0; done < times; done += timesPerPiece)
        {
            var count = Math.Min(timesPerPiece, times - done);
            var (start, end) = (from + step * done, from + step * (done + count - 1));
            var piece = run.Look(history => history.PositionsOver(start, end, step));
            if (BinaryPrimitives.ReadInt32LittleEndian(piece) != satellites)
            {
                return null;
            }

            piece.AsSpan(8, 8 * count).CopyTo(bytes.AsSpan(8 + 8 * done));
            piece.AsSpan(8 + 8 * count).CopyTo(bytes.AsSpan(8 + 8 * times + BytesPerSatellite * satellites * done));
        }

        return bytes;
    }
}
