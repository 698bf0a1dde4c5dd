using ScAi.Messages;
using ScAi.MissionControl.Telemetry;
using ScAi.MissionControl.Telemetry.Queries;

namespace ScAi.MissionControl.Tests.Telemetry;

public sealed class ArchiveTests(PostgresServer server)
{
    [Theory]
    [MemberData(nameof(TestDatabase.Dialects), MemberType = typeof(TestDatabase))]
    public async Task Follow_PacketsInAnyOrderAndTwice_AreReadInOrderToTheLastBitAlsoByTheNextProcess(SqlDialect dialect)
    {
        const int Count = 5000;
        await using var database = await TestDatabase.CreateAsync(dialect, server);
        var archive = new TelemetryArchive(new ArchiveOptions());
        using var mission = await FollowedMission.OpenAsync(database.Database, archive);
        var random = new Random(5);
        foreach (var some in Enumerable.Range(0, Count).Chunk(100).OrderBy(_ => random.Next()).ToList())
        {
            foreach (var few in some.Chunk(10))
            {
                mission.Follow(few.Where(i => i % 997 != 500).SelectMany(i => new[] { PacketOf(i), PacketOf(i) }));
            }
        }

        var next = new TelemetryArchive(new ArchiveOptions());
        using var again = await FollowedMission.OpenAsync(database.Database, next);
        again.SkipTo(mission.Now);
        again.Follow(PacketOf(3), PacketOf(Count));

        foreach (var (name, value) in Enumerable.Range(0, 3).Select(shift => ($"p{shift}", (Func<long, double?>)(i => Some.Value(i + shift)))))
        {
            var expected = Enumerable.Range(0, Count + 1).Where(i => i % 997 != 500).Select(i => ((long)i, Bits(value(i)))).ToList();
            Assert.Equal(expected, await ReadAsync(database.Database, next, name));
        }

        var track = next.Find(7, "power")!;
        Assert.Equal([500L, 1497, 2494, 3491, 4488], track.Seen.Gaps.Select(gap => gap.From));
        Assert.Equal(1, next.Duplicates);
        Assert.Equal(Count, track.Newest!.Head.Sequence);
        Assert.Equal(1_000_000, track.Period);
    }

    [Fact]
    public async Task Follow_RecordedBetweenLive_StandsInItsPlaceInTime()
    {
        await using var database = await TestDatabase.CreateAsync(SqlDialect.Sqlite, server);
        var archive = new TelemetryArchive(new ArchiveOptions());
        using var mission = await FollowedMission.OpenAsync(database.Database, archive);

        // 4,000 s were recorded; then live packets come, and with each of them ten of the recorded ones.
        for (var second = 0; second < 500; second++)
        {
            mission.Follow(Enumerable.Range(second * 10, 10).Where(i => i < 4000).Select(i => PacketOf(i).HeardAt(4000 + second)).Append(PacketOf(4000 + second)));
        }

        Assert.Equal(Enumerable.Range(0, 4500).Select(i => ((long)i, Bits(Some.Value(i)))), await ReadAsync(database.Database, archive, "p0"));
        var columns = await ColumnsAsync(database.Database, archive, 450);
        Assert.All(columns.Index(), column => Assert.Equal(
            Enumerable.Range(column.Index * 10, 10).Select(i => Some.Value(i)).Where(value => value is not null).Max(), column.Item.High));
        Assert.Equal(0, archive.Find(7, "power")!.Seen.Missing);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100)]
    [InlineData(1000)]
    [InlineData(6000)]
    public async Task Fill_AnyWidth_SaysWhatEverySampleWouldSay(int count)
    {
        await using var database = await TestDatabase.CreateAsync(SqlDialect.Sqlite, server);
        var archive = new TelemetryArchive(new ArchiveOptions());
        using var mission = await FollowedMission.OpenAsync(database.Database, archive);
        foreach (var some in Enumerable.Range(0, 6000).Chunk(50))
        {
            mission.Follow(some.Select(i => PacketOf(i)));
        }

        var columns = await ColumnsAsync(database.Database, archive, count, 100, 5900);

        var width = (5_800_000_000L + count - 1) / count;
        for (var column = 0; column < count; column++)
        {
            var values = Enumerable.Range(100, 5800).Where(i => (i - 100) * 1_000_000L / width == column)
                .Select(i => Some.Value(i)).OfType<double>().ToList();
            Assert.Equal(values.Count, columns[column].Count);
            if (values.Count > 0)
            {
                Assert.Equal((values.Min(), values.Max(), values[^1]), (columns[column].Low, columns[column].High, columns[column].Last));
            }
        }
    }

    [Fact]
    public async Task Follow_ParameterThatComesLater_IsAbsentBefore()
    {
        await using var database = await TestDatabase.CreateAsync(SqlDialect.Sqlite, server);
        var archive = new TelemetryArchive(new ArchiveOptions());
        using var mission = await FollowedMission.OpenAsync(database.Database, archive);
        for (var i = 0; i < 3000; i++)
        {
            mission.Follow(i < 1700 ? Some.Packet(i, ("old", i)) : Some.Packet(i, ("new", -i), ("old", i)));
        }

        var read = await ReadAsync(database.Database, archive, "new");

        Assert.Equal(Enumerable.Range(1700, 1300).Select(i => ((long)i, Bits(-i))), read);
        Assert.Equal(3000, (await ReadAsync(database.Database, archive, "old")).Count);
    }

    [Fact]
    public async Task Follow_ManyTicks_JournalStaysShort()
    {
        await using var database = await TestDatabase.CreateAsync(SqlDialect.Sqlite, server);
        var archive = new TelemetryArchive(new ArchiveOptions());
        using var mission = await FollowedMission.OpenAsync(database.Database, archive);
        for (var i = 0; i < 4000; i++)
        {
            mission.Follow(i % 500 == 0 ? [Some.Packet(i / 500, ("slow", i)) with { Packet = "software" }, PacketOf(i)] : [PacketOf(i)]);
        }

        var entries = await database.Database.ReadAsync(connection => Dapper.SqlMapper.QuerySingleAsync<long>(connection, "SELECT COUNT(*) FROM telemetry_journal"));
        Assert.InRange(entries, 1, 1200);
    }

    [Fact]
    public async Task Follow_KeptForAnHour_DropsWhatIsOlder()
    {
        await using var database = await TestDatabase.CreateAsync(SqlDialect.Sqlite, server);
        var archive = new TelemetryArchive(new ArchiveOptions { Keep = TimeSpan.FromHours(1) });
        using var mission = await FollowedMission.OpenAsync(database.Database, archive);
        for (var i = 0; i < 20_000; i += 20)
        {
            mission.Follow(Enumerable.Range(i, 20).Select(second => PacketOf(second)));
        }

        var read = await ReadAsync(database.Database, archive, "p0");

        Assert.InRange(read[0].Sequence, 20_000 - 3600 - 3000, 20_000 - 3600);
        Assert.Equal(19_999, read[^1].Sequence);
    }

    internal static TelemetryPacket PacketOf(long i) => Some.Packet(i, ("p0", Some.Value(i)), ("p1", Some.Value(i + 1)), ("p2", Some.Value(i + 2)));

    private static async Task<List<(long Sequence, long Bits)>> ReadAsync(Database database, TelemetryArchive archive, string parameter)
    {
        var track = archive.Find(7, "power")!;
        var read = new List<(long, long)>();
        await foreach (var sample in new TelemetryReader(database).SamplesAsync(track, track.NumberOf(parameter)!.Value, long.MinValue, long.MaxValue))
        {
            Assert.Equal(Some.At(sample.Head.Sequence), sample.Head.GeneratedAt);
            read.Add((sample.Head.Sequence, Bits(sample.Value)));
        }

        return read;
    }

    private static async Task<IReadOnlyList<ScAi.MissionControl.Telemetry.Columns.Summary>> ColumnsAsync(
        Database database, TelemetryArchive archive, int count, long from = 0, long to = 4500)
    {
        var track = archive.Find(7, "power")!;
        var (start, end) = (Some.At(from).UnixMicroseconds, Some.At(to).UnixMicroseconds);
        var columns = new SampleColumns(start, end, count);
        await new TelemetryReader(database).FillAsync(track, track.NumberOf("p0")!.Value, start, end, columns, CancellationToken.None);
        return columns.Columns;
    }

    private static long Bits(double? value) => value is { } number ? BitConverter.DoubleToInt64Bits(number) : long.MinValue + 1;
}
