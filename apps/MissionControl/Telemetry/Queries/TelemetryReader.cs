using System.Runtime.CompilerServices;
using ScAi.MissionControl.Telemetry.Columns;
using ScAi.MissionControl.Telemetry.Samples;
using ScAi.Sql;

namespace ScAi.MissionControl.Telemetry.Queries;

/// <summary>Answers questions about the archive. Any thread may ask.</summary>
internal sealed class TelemetryReader(Database database)
{
    private readonly ArchiveSlices _slices = new(database);

    /// <summary>The least, greatest and last of each column; summaries stand for what need not be read.</summary>
    public Task FillAsync(PacketTrack track, int parameter, long from, long to, SampleColumns columns, CancellationToken cancellation) => database.ReadAsync(
        async connection =>
        {
            var divided = new List<Extent>();
            foreach (var extent in await _slices.FindAsync(connection, track, parameter, from, to))
            {
                if (extent.Block is { } block)
                {
                    Fill(columns, block, parameter);
                }
                else if (columns.Holding(extent.From, extent.To) is { } column)
                {
                    columns.Add(column, extent.Summary);
                }
                else
                {
                    divided.Add(extent);
                }
            }

            foreach (var (heads, chunk) in (await _slices.ReadAsync(connection, track, parameter, divided)).Values)
            {
                Fill(columns, heads, chunk);
            }

            return true;
        },
        cancellation);

    /// <summary>Every sample that was generated in [from, to), each once, in the order of generation.</summary>
    public async IAsyncEnumerable<ArchivedSample> SamplesAsync(
        PacketTrack track, int parameter, long from, long to, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await using var connection = await database.OpenAsync(cancellation);
        var extents = await _slices.FindAsync(connection, track, parameter, from, to);
        extents.Sort((left, right) => left.From.CompareTo(right.From));
        foreach (var together in Overlapping(extents))
        {
            var chunks = await _slices.ReadAsync(connection, track, parameter, together.Where(extent => extent.Chunk is not null));
            var samples = together.SelectMany(extent => extent.Block is { } block ? Of(block, parameter)
                : chunks.TryGetValue(extent.Chunk!.Value, out var chunk) ? chunk.Heads.Zip(chunk.Column.Read())
                : []);
            foreach (var (head, value) in together.Count == 1 ? samples : samples.OrderBy(sample => sample.First.Sequence))
            {
                if (head.Generated >= from && head.Generated < to && SampleValue.IsPresent(value))
                {
                    cancellation.ThrowIfCancellationRequested();
                    yield return new ArchivedSample(head, SampleValue.ToNullable(value));
                }
            }
        }
    }

    /// <summary>Runs of extents that overlap in time; what is in different runs is apart.</summary>
    private static IEnumerable<List<Extent>> Overlapping(List<Extent> extents)
    {
        var together = new List<Extent>();
        var end = long.MinValue;
        foreach (var extent in extents)
        {
            if (together.Count > 0 && extent.From > end)
            {
                yield return together;
                together = [];
            }

            together.Add(extent);
            end = Math.Max(end, extent.To);
        }

        if (together.Count > 0)
        {
            yield return together;
        }
    }

    private static IEnumerable<(PacketHead First, double Second)> Of(SampleBlock block, int parameter) => block.Heads.Zip(block.Column(parameter));

    private static void Fill(SampleColumns columns, SampleBlock block, int parameter)
    {
        var values = block.Column(parameter);
        for (var i = 0; i < values.Length; i++)
        {
            columns.Add(block.Heads[i].Generated, values[i], block.Heads[i].Sequence);
        }
    }

    private static void Fill(SampleColumns columns, PacketHead[] heads, ColumnChunk chunk)
    {
        Span<double> values = stackalloc double[ColumnChunk.PieceLength];
        for (var piece = 0; piece < chunk.Pieces; piece++)
        {
            var some = heads.AsSpan(piece * ColumnChunk.PieceLength, Math.Min(ColumnChunk.PieceLength, heads.Length - piece * ColumnChunk.PieceLength));
            var (first, last) = (long.MaxValue, long.MinValue);
            foreach (var head in some)
            {
                (first, last) = (Math.Min(first, head.Generated), Math.Max(last, head.Generated));
            }

            if (columns.Holding(first, last) is { } column)
            {
                columns.Add(column, chunk.SummaryOf(piece));
                continue;
            }

            chunk.Read(piece, values);
            for (var i = 0; i < some.Length; i++)
            {
                columns.Add(some[i].Generated, values[i], some[i].Sequence);
            }
        }
    }
}
