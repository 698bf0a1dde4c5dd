using System.Diagnostics;
using System.Globalization;
using ScAi.Messages;
using ScAi.MissionControl.Alarms;
using ScAi.MissionControl.Telemetry.Queries;
using ScAi.MissionControl.Tests.Telemetry;
using ScAi.Time;

namespace ScAi.MissionControl.Tests.Alarms;

/// <summary>A process that archives and watches is killed at any instant; what it leaves is what one leaves that was not killed.</summary>
public sealed class KillTests(PostgresServer server)
{
    private const string Variable = "SCAI_TEST_KILLED_DATABASE";
    private const int Kills = 3;

    /// <summary>These tests as a program, however they were started.</summary>
    private static readonly string s_program = Path.Combine(AppContext.BaseDirectory, typeof(KillTests).Assembly.GetName().Name!);

    /// <summary>Not a test but the process of the one below, which gives it a database and kills it.</summary>
    [Fact(Explicit = true)]
    [Trait("set", "child")]
    public async Task Follow_UntilKilled()
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable(Variable) is null, "Only as a child of the test below.");
        await using var database = TestDatabase.Existing(Environment.GetEnvironmentVariable(Variable)!);
        using var center = await OpenAsync(database.Database);
        while (true)
        {
            center.Mission.Follow(KilledHistory.At(center.Mission.Now));
            Console.WriteLine(center.Mission.Now.ToString());
        }
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Dialects), MemberType = typeof(TestDatabase))]
    public async Task Follow_KilledAgainAndAgain_LeavesWhatOneLeavesThatWasNot(SqlDialect dialect)
    {
        await using var killed = await TestDatabase.CreateAsync(dialect, server);
        await using var whole = await TestDatabase.CreateAsync(SqlDialect.Sqlite, server);
        using var never = await OpenAsync(whole.Database);
        var random = new Random(28);
        for (var kill = 0; kill < Kills; kill++)
        {
            RunAndKill(killed.Connection, ticks: random.Next(20, 150), random);

            using var after = await OpenAsync(killed.Database);
            while (never.Mission.Now < after.Mission.Now)
            {
                never.Mission.Follow(KilledHistory.At(never.Mission.Now));
            }

            Assert.Equal(never.Mission.Now, after.Mission.Now);
            Assert.Equal(never.Alarms.All, after.Alarms.All);
            Assert.Equal(await AuditAsync(whole.Database, never), await AuditAsync(killed.Database, after));
            Assert.Equal(await SamplesAsync(whole.Database, never), await SamplesAsync(killed.Database, after));
        }

        Assert.Contains(never.Alarms.All, alarm => alarm.AcknowledgedBy is not null);
        Assert.Contains(never.Alarms.All, alarm => alarm.ShelvedUntil is not null);
    }

    private static Task<Center> OpenAsync(Database database) => Center.OpenAsync(database, parts: center => [new KilledHistory.Operator(center)]);

    private static void RunAndKill(string connection, int ticks, Random random)
    {
        var method = $"{typeof(KillTests).FullName}.{nameof(Follow_UntilKilled)}";
        using var child = Process.Start(new ProcessStartInfo(s_program, ["-explicit", "only", "-method", method])
        {
            RedirectStandardOutput = true,
            Environment = { [Variable] = connection },
        })!;
        try
        {
            for (var seen = 0; seen < ticks;)
            {
                var line = child.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The child ended by itself.");
                seen += line.StartsWith("2026-", StringComparison.Ordinal) ? 1 : 0;
            }

            // Somewhere in the middle of the next ticks.
            child.WaitForExit(random.Next(20));
        }
        finally
        {
            child.Kill(entireProcessTree: true);
            child.WaitForExit();
        }
    }

    private static async Task<List<AlarmTransition>> AuditAsync(Database database, Center center)
    {
        var audit = new List<AlarmTransition>();
        foreach (var alarm in center.Alarms.All)
        {
            var (changes, _) = await database.ReadAsync(connection => AlarmTables.ReadChangesAsync(connection, alarm.Id, 0, int.MaxValue));
            audit.AddRange(changes.Select(change => change.Change));
        }

        return audit;
    }

    private static async Task<List<string>> SamplesAsync(Database database, Center center)
    {
        var samples = new List<string>();
        foreach (var track in center.Archive.Tracks.OrderBy(track => track.Id))
        {
            await foreach (var (head, value) in new TelemetryReader(database).SamplesAsync(track, 0, long.MinValue, long.MaxValue))
            {
                samples.Add(string.Create(CultureInfo.InvariantCulture, $"{track.Spacecraft} {head} {value:R}"));
            }
        }

        return samples;
    }
}
