using System.Buffers;
using System.Buffers.Binary;

namespace ScAi.MissionControl.Telemetry.Columns;

/// <summary>
/// One parameter's samples in a chunk: in pieces of <see cref="PieceLength"/>, each with its summary and readable without the
/// others.
/// </summary>
/// <param name="bytes">As <see cref="Write"/> made them.</param>
/// <param name="length">How many samples there are.</param>
internal sealed class ColumnChunk(ReadOnlyMemory<byte> bytes, int length)
{
    /// <summary>How many samples a piece has; the last one may have fewer.</summary>
    public const int PieceLength = 64;

    /// <summary>A summary and where the piece ends: six numbers of 8 bytes, one of 4.</summary>
    private const int HeadBytes = 52;

    /// <summary>How many samples there are.</summary>
    public int Length { get; } = length;

    /// <summary>How many pieces there are.</summary>
    public int Pieces => (Length + PieceLength - 1) / PieceLength;

    /// <summary>The bytes of a column in the order of generation.</summary>
    public static byte[] Write(ReadOnlySpan<double> values, ReadOnlySpan<long> sequences)
    {
        var pieces = (values.Length + PieceLength - 1) / PieceLength;
        var heads = new byte[pieces * HeadBytes];
        var body = new ArrayBufferWriter<byte>(values.Length);
        for (var piece = 0; piece < pieces; piece++)
        {
            var from = piece * PieceLength;
            var count = Math.Min(PieceLength, values.Length - from);
            RealNumbers.Write(body, values.Slice(from, count));
            WriteHead(heads.AsSpan(piece * HeadBytes), Summary.Of(values.Slice(from, count), sequences.Slice(from, count)), body.WrittenCount);
        }

        return [.. heads, .. body.WrittenSpan];
    }

    /// <summary>What a piece comes to.</summary>
    public Summary SummaryOf(int piece)
    {
        var head = bytes.Span.Slice(piece * HeadBytes, HeadBytes);
        return new Summary(
            BinaryPrimitives.ReadInt64LittleEndian(head),
            BinaryPrimitives.ReadDoubleLittleEndian(head[8..]),
            BinaryPrimitives.ReadDoubleLittleEndian(head[16..]),
            BinaryPrimitives.ReadDoubleLittleEndian(head[24..]),
            BinaryPrimitives.ReadDoubleLittleEndian(head[32..]),
            BinaryPrimitives.ReadInt64LittleEndian(head[40..]));
    }

    /// <summary>Reads a piece to the start of a span.</summary>
    public void Read(int piece, Span<double> values)
    {
        var start = piece == 0 ? 0 : EndOf(piece - 1);
        var source = bytes.Span[(Pieces * HeadBytes + start)..];
        RealNumbers.Read(ref source, values[..Math.Min(PieceLength, Length - piece * PieceLength)]);
    }

    /// <summary>All samples.</summary>
    public double[] Read()
    {
        var values = new double[Length];
        for (var piece = 0; piece < Pieces; piece++)
        {
            Read(piece, values.AsSpan(piece * PieceLength));
        }

        return values;
    }

    private int EndOf(int piece) => BinaryPrimitives.ReadInt32LittleEndian(bytes.Span[(piece * HeadBytes + 48)..]);

    private static void WriteHead(Span<byte> head, Summary summary, int end)
    {
        BinaryPrimitives.WriteInt64LittleEndian(head, summary.Count);
        BinaryPrimitives.WriteDoubleLittleEndian(head[8..], summary.Low);
        BinaryPrimitives.WriteDoubleLittleEndian(head[16..], summary.High);
        BinaryPrimitives.WriteDoubleLittleEndian(head[24..], summary.First);
        BinaryPrimitives.WriteDoubleLittleEndian(head[32..], summary.Last);
        BinaryPrimitives.WriteInt64LittleEndian(head[40..], summary.LastAt);
        BinaryPrimitives.WriteInt32LittleEndian(head[48..], end);
    }
}
