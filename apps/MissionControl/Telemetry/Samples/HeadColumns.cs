using System.Buffers;
using ScAi.MissionControl.Telemetry.Columns;

namespace ScAi.MissionControl.Telemetry.Samples;

/// <summary>What packets say of themselves, column by column as bytes.</summary>
internal static class HeadColumns
{
    /// <summary>The heads as bytes.</summary>
    public static byte[] Write(IReadOnlyList<PacketHead> heads)
    {
        var target = new ArrayBufferWriter<byte>(64);
        Write(target, heads);
        return target.WrittenSpan.ToArray();
    }

    /// <summary>Appends the heads.</summary>
    public static void Write(IBufferWriter<byte> target, IReadOnlyList<PacketHead> heads)
    {
        var column = new long[heads.Count];
        WriteColumn(head => head.Sequence);
        WriteColumn(head => head.Generated);
        WriteColumn(head => head.Received);
        WriteColumn(head => ((long)head.GroundId << 1) | (head.Recorded ? 1L : 0L));

        void WriteColumn(Func<PacketHead, long> value)
        {
            for (var i = 0; i < column.Length; i++)
            {
                column[i] = value(heads[i]);
            }

            WholeNumbers.Write(target, column);
        }
    }

    /// <summary>Reads so many heads and moves on behind them.</summary>
    public static PacketHead[] Read(ref ReadOnlySpan<byte> source, int count)
    {
        var columns = new long[4][];
        for (var i = 0; i < columns.Length; i++)
        {
            WholeNumbers.Read(ref source, columns[i] = new long[count]);
        }

        var heads = new PacketHead[count];
        for (var i = 0; i < count; i++)
        {
            heads[i] = new PacketHead(columns[0][i], columns[1][i], columns[2][i], (int)(columns[3][i] >> 1), (columns[3][i] & 1) != 0);
        }

        return heads;
    }
}
