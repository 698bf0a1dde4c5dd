using System.Buffers.Binary;
using ScAi.MissionControl.Telemetry.Columns;
using ScAi.MissionControl.Telemetry.Samples;

namespace ScAi.MissionControl.Telemetry.Storage;

/// <summary>Reads what <see cref="JournalWriter"/> wrote.</summary>
internal static class JournalReader
{
    /// <summary>Gives the packets of an entry, in the order in which they came: track, head and values.</summary>
    public static void Read(ReadOnlySpan<byte> source, Action<long, PacketHead, double[]> take)
    {
        while (!source.IsEmpty)
        {
            var track = (long)WholeNumbers.ReadNumber(ref source);
            var sequence = (long)WholeNumbers.ReadNumber(ref source);
            var station = WholeNumbers.ReadNumber(ref source);
            var row = new double[(int)WholeNumbers.ReadNumber(ref source)];
            var head = new PacketHead(
                sequence,
                BinaryPrimitives.ReadInt64LittleEndian(source),
                BinaryPrimitives.ReadInt64LittleEndian(source[8..]),
                (int)(station >> 1),
                (station & 1) != 0);
            for (var i = 0; i < row.Length; i++)
            {
                row[i] = BinaryPrimitives.ReadDoubleLittleEndian(source[(8 * (2 + i))..]);
            }

            source = source[(8 * (2 + row.Length))..];
            take(track, head, row);
        }
    }
}
