using System.Buffers;
using ScAi.MissionControl.Telemetry.Columns;

namespace ScAi.MissionControl.Telemetry.Samples;

/// <summary>Packets of one subsystem in the order of generation, column by column.</summary>
/// <param name="heads">What each packet says of itself.</param>
/// <param name="columns">The values of each parameter, one for each packet; see <see cref="SampleValue"/>.</param>
internal sealed class SampleBlock(PacketHead[] heads, double[][] columns)
{
    /// <summary>What each packet says of itself.</summary>
    public PacketHead[] Heads { get; } = heads;

    /// <summary>How many packets there are.</summary>
    public int Length => Heads.Length;

    /// <summary>How many parameters there are.</summary>
    public int Width => columns.Length;

    /// <summary>The counts of the packets.</summary>
    public long[] Sequences => Array.ConvertAll(Heads, head => head.Sequence);

    /// <summary>When the first packet was sampled.</summary>
    public long From => Heads.Min(head => head.Generated);

    /// <summary>When the last packet was sampled.</summary>
    public long To => Heads.Max(head => head.Generated);

    /// <summary>All packets of some blocks, put in order; what a block does not know is absent.</summary>
    public static SampleBlock Merge(IReadOnlyList<SampleBlock> blocks)
    {
        var heads = new PacketHead[blocks.Sum(block => block.Length)];
        var columns = new double[blocks.Max(block => block.Width)][];
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i] = new double[heads.Length];
        }

        var at = 0;
        foreach (var block in blocks)
        {
            block.Heads.CopyTo(heads, at);
            for (var i = 0; i < columns.Length; i++)
            {
                block.Column(i).CopyTo(columns[i], at);
            }

            at += block.Length;
        }

        return InOrder(heads, columns);
    }

    /// <summary>A block of packets that came in any order.</summary>
    public static SampleBlock InOrder(PacketHead[] heads, double[][] columns)
    {
        var sequences = Array.ConvertAll(heads, head => head.Sequence);
        if (IsSorted(sequences))
        {
            return new SampleBlock(heads, columns);
        }

        var order = Enumerable.Range(0, heads.Length).ToArray();
        Array.Sort(sequences, order);
        return new SampleBlock(
            Array.ConvertAll(order, i => heads[i]),
            Array.ConvertAll(columns, column => Array.ConvertAll(order, i => column[i])));
    }

    /// <summary>Reads what <see cref="Write"/> made.</summary>
    public static SampleBlock Read(ReadOnlySpan<byte> source)
    {
        var length = (int)WholeNumbers.ReadNumber(ref source);
        var columns = new double[(int)WholeNumbers.ReadNumber(ref source)][];
        var heads = HeadColumns.Read(ref source, length);
        for (var i = 0; i < columns.Length; i++)
        {
            RealNumbers.Read(ref source, columns[i] = new double[length]);
        }

        return new SampleBlock(heads, columns);
    }

    /// <summary>As bytes.</summary>
    public byte[] Write()
    {
        var target = new ArrayBufferWriter<byte>(64 + Length * Width * 4);
        WholeNumbers.WriteNumber(target, (ulong)Length);
        WholeNumbers.WriteNumber(target, (ulong)Width);
        HeadColumns.Write(target, Heads);
        foreach (var column in columns)
        {
            RealNumbers.Write(target, column);
        }

        return target.WrittenSpan.ToArray();
    }

    /// <summary>A parameter's values; absent ones where the block does not know it.</summary>
    public double[] Column(int parameter)
    {
        if (parameter < columns.Length)
        {
            return columns[parameter];
        }

        var absent = new double[Length];
        Array.Fill(absent, SampleValue.Absent);
        return absent;
    }

    private static bool IsSorted(long[] numbers)
    {
        for (var i = 1; i < numbers.Length; i++)
        {
            if (numbers[i - 1] > numbers[i])
            {
                return false;
            }
        }

        return true;
    }
}
