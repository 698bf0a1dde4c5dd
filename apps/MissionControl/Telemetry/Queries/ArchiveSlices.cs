using System.Data.Common;
using Dapper;
using ScAi.MissionControl.Telemetry.Columns;
using ScAi.MissionControl.Telemetry.Samples;
using ScAi.MissionControl.Telemetry.Storage;
using ScAi.Sql;

namespace ScAi.MissionControl.Telemetry.Queries;

/// <summary>Finds where a parameter's samples stand, in the database and in memory, each once, and reads them.</summary>
internal sealed class ArchiveSlices(Database database)
{
    private const int AtOnce = 250;

    private readonly string _isOneOf = database.Dialect == SqlDialect.PostgreSql ? "= ANY(@numbers)" : "IN @numbers";

    private readonly string _find = database.Sql(
        """
        SELECT 0 AS kind, blocks AS number, CAST(0 AS BIGINT) AS first, CAST(0 AS BIGINT) AS last, CAST(0 AS BIGINT) AS length,
            CAST(NULL AS {bytes}) AS packets, CAST(0 AS BIGINT) AS counted, CAST(NULL AS DOUBLE PRECISION) AS low,
            CAST(NULL AS DOUBLE PRECISION) AS high, CAST(NULL AS DOUBLE PRECISION) AS first_value,
            CAST(NULL AS DOUBLE PRECISION) AS last_value, CAST(0 AS BIGINT) AS last_at
        FROM telemetry_tracks WHERE id = @track
        UNION ALL
        SELECT 1, number, first_us, last_us, samples, packets, 0, NULL, NULL, NULL, NULL, 0
        FROM telemetry_blocks WHERE track = @track AND last_us >= @from AND first_us < @to
        UNION ALL
        SELECT 2, number, first_us, last_us, samples, NULL, counted, low, high, first_value, last_value, last_at
        FROM telemetry_chunks WHERE track = @track AND parameter = @parameter AND last_us >= @from AND first_us < @to
        """);

    /// <summary>All blocks and chunks that touch [from, to).</summary>
    public async Task<List<Extent>> FindAsync(DbConnection connection, PacketTrack track, int parameter, long from, long to)
    {
        // Memory first: what is closed in between is then found twice, and told apart by its number.
        var inMemory = track.InMemory();
        var extents = new List<Extent>();
        var blocks = 0L;
        await using var reader = await connection.ExecuteReaderAsync(_find, new { track = track.Id, parameter, from, to });
        while (await reader.ReadAsync())
        {
            switch (reader.GetInt32(0))
            {
                case 0:
                    blocks = reader.GetInt64(1);
                    break;
                case 1:
                    extents.Add(Of(SampleBlock.Read(reader.GetFieldValue<byte[]>(5))));
                    break;
                default:
                    extents.Add(new Extent(reader.GetInt64(2), reader.GetInt64(3), reader.GetInt64(1), (int)reader.GetInt64(4), SummaryIn(reader), null));
                    break;
            }
        }

        extents.AddRange(inMemory.Where(open => open.Number >= blocks).Select(open => Of(open.Block)).Where(open => open.To >= from && open.From < to));
        return extents;
    }

    /// <summary>Reads chunks: what their packets say of themselves, and their samples of a parameter.</summary>
    public async Task<Dictionary<long, (PacketHead[] Heads, ColumnChunk Column)>> ReadAsync(
        DbConnection connection, PacketTrack track, int parameter, IEnumerable<Extent> chunks)
    {
        var read = new Dictionary<long, (PacketHead[], ColumnChunk)>();
        foreach (var some in chunks.Chunk(AtOnce))
        {
            var rows = await connection.QueryAsync<(long Parameter, long Number, byte[] Samples)>(
                $"SELECT parameter, number, samples FROM telemetry_columns WHERE track = @track AND parameter IN (@parameter, @heads) AND number {_isOneOf}",
                new { track = track.Id, parameter, heads = ArchiveTables.Heads, numbers = some.Select(chunk => chunk.Chunk!.Value).ToArray() });
            var bytes = rows.ToDictionary(row => (row.Parameter, row.Number), row => row.Samples);
            foreach (var chunk in some)
            {
                // Both are gone where the chunk has become too old in the meantime.
                if (bytes.TryGetValue((parameter, chunk.Chunk!.Value), out var samples)
                    && bytes.TryGetValue((ArchiveTables.Heads, chunk.Chunk.Value), out var heads))
                {
                    read[chunk.Chunk.Value] = (ReadHeads(heads, chunk.Length), new ColumnChunk(samples, chunk.Length));
                }
            }
        }

        return read;
    }

    private static PacketHead[] ReadHeads(ReadOnlySpan<byte> bytes, int length) => HeadColumns.Read(ref bytes, length);

    private static Extent Of(SampleBlock block) => new(block.From, block.To, null, block.Length, default, block);

    private static Summary SummaryIn(DbDataReader reader) => reader.GetInt64(6) == 0 ? default : new Summary(
        reader.GetInt64(6), reader.GetDouble(7), reader.GetDouble(8), reader.GetDouble(9), reader.GetDouble(10), reader.GetInt64(11));
}
