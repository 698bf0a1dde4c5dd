using System.Diagnostics;
using ScAi.Messages;
using ScAi.MissionControl.Telemetry;
using ScAi.MissionControl.Telemetry.Queries;
using ScAi.MissionControl.Tests.Alarms;
using ScAi.Time;

namespace ScAi.MissionControl.Tests.Telemetry;

/// <summary>Whether mission control keeps up; alone on a machine, by name.</summary>
public sealed class LoadTests(PostgresServer server, ITestOutputHelper output)
{
    [Theory]
    [Trait("set", "load")]
    [InlineData(1000, 300, Explicit = true)]
    public async Task Follow_ThousandSpacecraftOfHundredParameters_TakesLessThanAQuarterOfASecondPerSecond(int count, int seconds)
    {
        await using var database = await TestDatabase.CreateAsync(SqlDialect.Sqlite, server);
        using var center = await Center.OpenAsync(database.Database);
        var names = Enumerable.Range(0, 7).Select(i => $"p{i}").ToList();
        var limits = names.Select(name => Some.Limit(AlarmSeverity.Warning, -3.5, 3.5, 2, 0.5)).ToList();
        var packets = Enumerable.Range(0, 14).Select(i => $"s{i}").ToList();
        center.Mission.Follow(Enumerable.Range(0, count).Select(id => new SpacecraftDescription(
            id, $"S{id}", false, [.. packets.SelectMany(packet => names.Select((name, i) => Some.Parameter($"{packet}.{name}", limits[i])))], [], [])));
        var random = new Random(1);
        var (times, processor) = (new List<double>(), new List<double>());
        for (var second = 0; second < seconds; second++)
        {
            var records = new List<IWireRecord>();
            for (var id = 0; id < count; id++)
            {
                foreach (var packet in packets)
                {
                    var at = Some.At(second);
                    records.Add(new TelemetryPacket(id, packet, second, at, at, 1, false, names.ToDictionary(
                        name => name, _ => (double?)(Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble())))));
                }
            }

            var (began, computed) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            center.Mission.Follow(records);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            processor.Add((Environment.CpuUsage.TotalTime - computed).TotalMilliseconds);
        }

        var sorted = times.Skip(seconds / 10).Order().ToList();
        output.WriteLine($"median {sorted[sorted.Count / 2]:0} ms, 99 % {sorted[(int)(sorted.Count * 0.99)]:0} ms, most {sorted[^1]:0} ms; first {times[0]:0} ms; "
            + $"processor: median {processor.Order().ElementAt(seconds / 2):0} ms, 99 % {processor.Skip(seconds / 10).Order().ElementAt((int)(sorted.Count * 0.99)):0} ms; memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB; alarms {center.Alarms.All.Count}; file {new FileInfo(database.Connection).Length / 1e6:0} MB");
        Assert.InRange(sorted[(int)(sorted.Count * 0.99)], 0, 250);
    }

    [Theory]
    [Trait("set", "load")]
    [InlineData(10_000_000, SqlDialect.Sqlite, Explicit = true)]
    public async Task Fill_ThousandColumnsOverTenMillionSamples_TakesLessThanATenthOfASecond(int count, SqlDialect dialect)
    {
        await using var database = await TestDatabase.CreateAsync(dialect, server);
        var archive = new TelemetryArchive(new ArchiveOptions());
        using var mission = await FollowedMission.OpenAsync(database.Database, archive);
        foreach (var some in Enumerable.Range(0, count).Chunk(2000))
        {
            mission.Follow(some.Select(i => Some.Packet(i, ("p0", Math.Sin(i * 0.001) + (i * 7919L % 1000) * 1e-3))));
        }

        var (track, from, to) = (archive.Find(7, "power")!, Some.At(0).UnixMicroseconds, Some.At(count).UnixMicroseconds);
        var times = new List<double>();
        for (var run = 0; run < 9; run++)
        {
            var columns = new SampleColumns(from, to, 1000);
            var began = Stopwatch.GetTimestamp();
            await new TelemetryReader(database.Database).FillAsync(track, 0, from, to, columns, CancellationToken.None);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            Assert.Equal(count, columns.Columns.Sum(column => column.Count));
        }

        output.WriteLine($"first {times[0]:0} ms, median {times.Order().ElementAt(4):0} ms");
        Assert.InRange(times.Order().ElementAt(4), 0, 100);
    }
}
