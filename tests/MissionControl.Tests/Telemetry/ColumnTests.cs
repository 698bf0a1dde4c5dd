using System.Buffers;
using ScAi.MissionControl.Telemetry.Columns;
using ScAi.MissionControl.Telemetry.Samples;

namespace ScAi.MissionControl.Tests.Telemetry;

public class ColumnTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(1024)]
    [InlineData(5000)]
    public void RealNumbers_OfAnyKind_AreReadToTheLastBit(int count)
    {
        double[] column = [.. Enumerable.Range(0, count).Select(i => SampleValue.Of(Some.Value(i / 3)))];

        var read = Through(column);

        Assert.Equal(column.Select(BitConverter.DoubleToInt64Bits), read.Select(BitConverter.DoubleToInt64Bits));
    }

    [Fact]
    public void RealNumbers_RandomBits_AreReadToTheLastBit()
    {
        var random = new Random(1);
        double[] column = [.. Enumerable.Range(0, 20_000).Select(_ => BitConverter.Int64BitsToDouble(random.NextInt64() << random.Next(64)))];

        Assert.Equal(column.Select(BitConverter.DoubleToInt64Bits), Through(column).Select(BitConverter.DoubleToInt64Bits));
    }

    [Fact]
    public void RealNumbers_ThatStayTheSame_TakeAByteFor128()
    {
        var target = new ArrayBufferWriter<byte>();

        RealNumbers.Write(target, Enumerable.Repeat(21.5, 1024).ToArray());

        Assert.InRange(target.WrittenCount, 1, 12);
    }

    [Fact]
    public void WholeNumbers_RandomAndRegular_AreRead()
    {
        var random = new Random(2);
        long[] column = [long.MinValue, long.MaxValue, 0, 0, 0, 5, 10, 15, 20, .. Enumerable.Range(0, 1000).Select(_ => random.NextInt64() >> random.Next(64))];
        var target = new ArrayBufferWriter<byte>();
        var read = new long[column.Length];

        WholeNumbers.Write(target, column);
        var source = target.WrittenSpan;
        WholeNumbers.Read(ref source, read);

        Assert.Equal(column, read);
        Assert.True(source.IsEmpty);
    }

    [Fact]
    public void ColumnChunk_PieceByPiece_SaysWhatItsSamplesAre()
    {
        double[] values = [.. Enumerable.Range(0, 1000).Select(i => SampleValue.Of(Some.Value(i)))];
        long[] sequences = [.. Enumerable.Range(0, 1000).Select(i => 5L * i)];

        var chunk = new ColumnChunk(ColumnChunk.Write(values, sequences), values.Length);

        Assert.Equal(values, chunk.Read());
        Assert.Equal(16, chunk.Pieces);
        var numbers = values.Skip(64 * 3).Take(64).Where(value => !double.IsNaN(value)).ToList();
        var summary = chunk.SummaryOf(3);
        Assert.Equal((numbers.Count, numbers.Min(), numbers.Max(), numbers[0], numbers[^1]), ((int)summary.Count, summary.Low, summary.High, summary.First, summary.Last));
    }

    [Fact]
    public void SequenceSet_AnyOrder_KnowsWhatIsMissingAndWhatCameAgain()
    {
        var random = new Random(3);
        var oracle = new HashSet<long>();
        var set = new SequenceSet();
        for (var i = 0; i < 5000; i++)
        {
            var sequence = random.NextInt64(2000);

            Assert.Equal(oracle.Add(sequence), set.Add(sequence));
            if (i % 500 == 0)
            {
                set = SequenceSet.Read(set.Write());
            }
        }

        var missing = Enumerable.Range(0, (int)oracle.Max()).Select(i => (long)i).Where(i => !oracle.Contains(i)).ToList();
        Assert.Equal(missing, set.Gaps.SelectMany(gap => Enumerable.Range((int)gap.From, (int)(gap.To - gap.From + 1))).Select(i => (long)i));
        Assert.Equal(missing.Count, set.Missing);
    }

    private static double[] Through(double[] column)
    {
        var target = new ArrayBufferWriter<byte>();
        RealNumbers.Write(target, column);
        var source = target.WrittenSpan;
        var read = new double[column.Length];
        RealNumbers.Read(ref source, read);
        Assert.True(source.IsEmpty);
        return read;
    }
}
