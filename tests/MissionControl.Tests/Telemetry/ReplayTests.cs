using System.Security.Cryptography;
using ScAi.Messages;
using ScAi.MissionControl.Telemetry;
using ScAi.MissionControl.Telemetry.Queries;

namespace ScAi.MissionControl.Tests.Telemetry;

/// <summary>What goes into the archive comes out of it: every value to the last bit, in the order of generation, with its times.</summary>
public sealed class ReplayTests(PostgresServer server)
{
    private const int Parameters = 10;

    [Fact]
    public Task Samples_OfAMillion_AreTheSameBitsInTheSameOrder() => ReplayAsync(SqlDialect.Sqlite, 1_000_000);

    [Theory]
    [Trait("set", "nightly")]
    [InlineData(SqlDialect.Sqlite, Explicit = true)]
    [InlineData(SqlDialect.PostgreSql, Explicit = true)]
    public Task Samples_OfTenMillion_AreTheSameBitsInTheSameOrder(SqlDialect dialect) => ReplayAsync(dialect, 10_000_000);

    private async Task ReplayAsync(SqlDialect dialect, int samples)
    {
        await using var database = await TestDatabase.CreateAsync(dialect, server);
        var archive = new TelemetryArchive(new ArchiveOptions());
        using var mission = await FollowedMission.OpenAsync(database.Database, archive);
        var random = new Random(29);
        var said = Enumerable.Range(0, Parameters).Select(_ => IncrementalHash.CreateHash(HashAlgorithmName.SHA256)).ToList();
        foreach (var some in Enumerable.Range(0, samples / Parameters).Chunk(500))
        {
            mission.Follow([.. some.Select(i =>
            {
                var packet = Some.Packet(i, Enumerable.Range(0, Parameters).Select(p => ($"p{p}", ValueOf(p, i, random))));
                for (var p = 0; p < Parameters; p++)
                {
                    Append(said[p], packet.Sequence, packet.Generated.UnixMicroseconds, packet.Values[$"p{p}"]);
                }

                return packet;
            })]);
        }

        using var next = await FollowedMission.OpenAsync(database.Database, archive);
        var reader = new TelemetryReader(database.Database);
        for (var p = 0; p < Parameters; p++)
        {
            var (read, count) = (IncrementalHash.CreateHash(HashAlgorithmName.SHA256), 0);
            await foreach (var sample in reader.SamplesAsync(archive.Find(7, "power")!, p, long.MinValue, long.MaxValue))
            {
                Append(read, sample.Head.Sequence, sample.Head.Generated, sample.Value);
                count++;
            }

            Assert.Equal(samples / Parameters, count);
            Assert.Equal(said[p].GetHashAndReset(), read.GetHashAndReset());
        }
    }

    /// <summary>Each parameter of another kind: any bits, steps, a state, a slow wave with noise, often nothing.</summary>
    private static double? ValueOf(int parameter, long i, Random random) => (parameter % 5) switch
    {
        0 => BitConverter.Int64BitsToDouble(random.NextInt64()) is var any && double.IsFinite(any) ? any : -0.0,
        1 => Math.Floor(i / 100.0),
        2 => i / 777 % 4,
        3 => 300 + 20 * Math.Sin(i * 1e-3) + random.NextDouble() * 0.01,
        _ => random.Next(3) == 0 ? null : random.NextDouble(),
    };

    private static void Append(IncrementalHash hash, long sequence, long generated, double? value)
    {
        Span<byte> bytes = stackalloc byte[25];
        BitConverter.TryWriteBytes(bytes, sequence);
        BitConverter.TryWriteBytes(bytes[8..], generated);
        BitConverter.TryWriteBytes(bytes[16..], value ?? 0);
        bytes[24] = value is null ? (byte)0 : (byte)1;
        hash.AppendData(bytes);
    }
}
