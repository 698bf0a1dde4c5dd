using System.Buffers;
using System.Buffers.Binary;
using ScAi.MissionControl.Telemetry.Columns;
using ScAi.MissionControl.Telemetry.Samples;

namespace ScAi.MissionControl.Telemetry.Storage;

/// <summary>Packets as they came, as bytes: an entry of the journal.</summary>
internal sealed class JournalWriter
{
    private readonly ArrayBufferWriter<byte> _target = new(64 * 1024);

    /// <summary>How many bytes there are.</summary>
    public int Length => _target.WrittenCount;

    /// <summary>Adds a packet.</summary>
    public void Add(PacketTrack track, PacketHead head, ReadOnlySpan<double> row)
    {
        WholeNumbers.WriteNumber(_target, (ulong)track.Id);
        WholeNumbers.WriteNumber(_target, (ulong)head.Sequence);
        WholeNumbers.WriteNumber(_target, (ulong)head.GroundId << 1 | (head.Recorded ? 1UL : 0UL));
        WholeNumbers.WriteNumber(_target, (ulong)row.Length);
        var length = 8 * (2 + row.Length);
        var bytes = _target.GetSpan(length);
        BinaryPrimitives.WriteInt64LittleEndian(bytes, head.Generated);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[8..], head.Received);
        for (var i = 0; i < row.Length; i++)
        {
            BinaryPrimitives.WriteDoubleLittleEndian(bytes[(8 * (2 + i))..], row[i]);
        }

        _target.Advance(length);
    }

    /// <summary>The entry; the writer is empty again.</summary>
    public byte[] Take()
    {
        var bytes = _target.WrittenSpan.ToArray();
        _target.ResetWrittenCount();
        return bytes;
    }
}
