using System.Data.Common;
using System.Text.Json;
using Dapper;
using ScAi.MissionControl.Telemetry.Samples;

namespace ScAi.MissionControl.Telemetry.Storage;

/// <summary>The archive's tables: what a turn writes, and what is taken up at the start.</summary>
internal static class ArchiveTables
{
    /// <summary>The parameter that stands for the heads of a chunk.</summary>
    public const int Heads = -1;

    /// <summary>Takes up all tracks, but for the journal.</summary>
    public static async Task<List<PacketTrack>> ReadTracksAsync(DbConnection connection)
    {
        var loose = (await connection.QueryAsync<(long Track, long Blocks, long Samples)>(
            "SELECT track, COUNT(*), CAST(SUM(samples) AS BIGINT) FROM telemetry_blocks GROUP BY track")).ToDictionary(row => row.Track);
        var tracks = new List<PacketTrack>();
        foreach (var row in await connection.QueryAsync<TrackRow>(
            "SELECT id, spacecraft, packet, parameters, blocks, chunks, period_us AS period, oldest_us AS oldest, seen, newest FROM telemetry_tracks ORDER BY id"))
        {
            var track = new PacketTrack(row.Id, (int)row.Spacecraft, row.Packet);
            track.Restore(
                JsonSerializer.Deserialize<string[]>(row.Parameters)!,
                row.Blocks,
                row.Chunks,
                row.Seen is { } seen ? SequenceSet.Read(seen) : null,
                row.Newest is { } newest ? ReadNewest(newest) : null,
                row.Period,
                row.Oldest);
            if (loose.TryGetValue(row.Id, out var blocks))
            {
                (track.LooseBlocks, track.LooseSamples) = (blocks.Blocks, blocks.Samples);
            }

            tracks.Add(track);
        }

        return tracks;
    }

    /// <summary>Gives all packets of the journal, in the order in which they came: entry, track, head and values.</summary>
    public static async Task ReadJournalAsync(DbConnection connection, Action<long, long, PacketHead, double[]> take)
    {
        await foreach (var entry in connection.QueryUnbufferedAsync<JournalRow>("SELECT id, packets FROM telemetry_journal ORDER BY id, part"))
        {
            JournalReader.Read(entry.Packets, (track, head, row) => take(entry.Id, track, head, row));
        }
    }

    /// <summary>The last entry of the journal; 0 when it is empty.</summary>
    public static Task<long> LastEntryAsync(DbConnection connection) =>
        connection.QuerySingleAsync<long>("SELECT COALESCE(MAX(id), 0) FROM telemetry_journal");

    public static Task AddAsync(DbConnection connection, IEnumerable<PacketTrack> tracks) => connection.ExecuteAsync(
        "INSERT INTO telemetry_tracks (id, spacecraft, packet, parameters, blocks, chunks) VALUES (@Id, @Spacecraft, @Packet, '[]', 0, 0)",
        tracks.Select(track => new { track.Id, track.Spacecraft, track.Packet }));

    public static Task WriteParametersAsync(DbConnection connection, IEnumerable<PacketTrack> tracks) => connection.ExecuteAsync(
        "UPDATE telemetry_tracks SET parameters = @parameters WHERE id = @Id",
        tracks.Select(track => new { track.Id, parameters = JsonSerializer.Serialize(track.Parameters) }));

    public static Task AddEntryAsync(DbConnection connection, long id, IEnumerable<byte[]> parts) => connection.ExecuteAsync(
        "INSERT INTO telemetry_journal (id, part, packets) VALUES (@id, @part, @packets)",
        parts.Select((packets, part) => new { id, part, packets }));

    /// <summary>Drops the entries before one.</summary>
    public static Task TrimJournalAsync(DbConnection connection, long before) =>
        connection.ExecuteAsync("DELETE FROM telemetry_journal WHERE id < @before", new { before });

    /// <summary>Writes blocks that were just closed, and with each of them what its track remembers of its packets.</summary>
    public static async Task AddBlocksAsync(DbConnection connection, IReadOnlyList<(PacketTrack Track, SampleBlock Block)> blocks)
    {
        await connection.ExecuteAsync(
            """
            INSERT INTO telemetry_blocks (track, number, first_us, last_us, samples, packets)
            VALUES (@Id, @number, @From, @To, @Length, @packets)
            """,
            blocks.Select(block => new
            {
                block.Track.Id, number = block.Track.Blocks - 1, block.Block.From, block.Block.To, block.Block.Length, packets = block.Block.Write(),
            }));
        await connection.ExecuteAsync(
            "UPDATE telemetry_tracks SET blocks = @Blocks, period_us = @Period, oldest_us = @Oldest, seen = @seen, newest = @newest WHERE id = @Id",
            blocks.Select(block => new
            {
                block.Track.Id, block.Track.Blocks, block.Track.Period, block.Track.Oldest, seen = block.Track.Seen.Write(), newest = WriteNewest(block.Track.Newest!),
            }));
    }

    /// <summary>Makes a chunk of each track's blocks.</summary>
    public static async Task MergeAsync(DbConnection connection, IReadOnlyList<PacketTrack> tracks)
    {
        var chunks = new List<ChunkRow>();
        foreach (var track in tracks)
        {
            var blocks = await connection.QueryAsync<byte[]>(
                "SELECT packets FROM telemetry_blocks WHERE track = @Id ORDER BY number", new { track.Id });
            chunks.AddRange(ChunkRow.Of(track, SampleBlock.Merge([.. blocks.Select(packets => SampleBlock.Read(packets))])));
        }

        await connection.ExecuteAsync(
            """
            INSERT INTO telemetry_chunks (track, parameter, number, first_us, last_us, samples, counted, low, high, first_value, last_value, last_at)
            VALUES (@Track, @Parameter, @Number, @From, @To, @Length, @Counted, @Low, @High, @First, @Last, @LastAt)
            """,
            chunks);
        await connection.ExecuteAsync(
            "INSERT INTO telemetry_columns (track, parameter, number, samples) VALUES (@Track, @Parameter, @Number, @Samples)", chunks);
        await connection.ExecuteAsync("DELETE FROM telemetry_blocks WHERE track = @Id", tracks.Select(track => new { track.Id }));
        await connection.ExecuteAsync(
            "UPDATE telemetry_tracks SET chunks = @chunks WHERE id = @Id", tracks.Select(track => new { track.Id, chunks = track.Chunks + 1 }));
    }

    /// <summary>Drops what was sampled before an instant, by whole blocks and chunks.</summary>
    public static async Task DropBeforeAsync(DbConnection connection, long before)
    {
        await connection.ExecuteAsync("DELETE FROM telemetry_blocks WHERE last_us < @before", new { before });
        await connection.ExecuteAsync(
            """
            DELETE FROM telemetry_columns WHERE EXISTS (
                SELECT 1 FROM telemetry_chunks AS old
                WHERE old.track = telemetry_columns.track AND old.parameter = telemetry_columns.parameter
                    AND old.number = telemetry_columns.number AND old.last_us < @before)
            """,
            new { before });
        await connection.ExecuteAsync("DELETE FROM telemetry_chunks WHERE last_us < @before", new { before });
    }

    private static byte[] WriteNewest(NewestPacket newest) =>
        new SampleBlock([newest.Head], [.. newest.Values.Select(value => new[] { value })]).Write();

    private static NewestPacket ReadNewest(byte[] bytes)
    {
        var block = SampleBlock.Read(bytes);
        return new NewestPacket(block.Heads[0], [.. Enumerable.Range(0, block.Width).Select(i => block.Column(i)[0])]);
    }

    private sealed class TrackRow
    {
        public long Id { get; init; }

        public long Spacecraft { get; init; }

        public string Packet { get; init; } = "";

        public string Parameters { get; init; } = "";

        public long Blocks { get; init; }

        public long Chunks { get; init; }

        public long? Period { get; init; }

        public long? Oldest { get; init; }

        public byte[]? Seen { get; init; }

        public byte[]? Newest { get; init; }
    }

    private sealed class JournalRow
    {
        public long Id { get; init; }

        public byte[] Packets { get; init; } = [];
    }
}
