using ScAi.Messages;
using static ScAi.MissionControl.Tests.Commands.Some;

namespace ScAi.MissionControl.Tests.Commands;

/// <summary>What is forged or repeated on the bus changes nothing with the ground (S-06).</summary>
public class ForgeryTests(PostgresServer server)
{
    [Fact]
    public async Task Follow_TenThousandRepeatedAndForgedAnswers_ChangeNothing()
    {
        await using var database = await TestDatabase.CreateAsync(SqlDialect.Sqlite, server);
        using var ground = await Ground.StartAsync(database.Database, null, null, Acquired(1, 5, Ground.Start));
        await ground.EnteredAsync(Load("done"));
        await ground.EnteredAsync(Load("sent"));
        await ground.EnteredAsync(Burn("waits"));
        await ground.EnteredAsync(Load("other", spacecraft: 2));
        ground.Tick();
        ground.Tick(ground.Said("done", CommandStage.Completed), ground.Said("sent", CommandStage.Accepted));
        var before = await StoriesAsync(ground);

        var random = new Random(4);
        var replayed = new[] { ground.Said("done", CommandStage.Accepted), ground.Said("done", CommandStage.Completed), ground.Said("done", CommandStage.Failed), ground.Said("sent", CommandStage.Accepted) };
        var forged = new[] { "waits", "other", "never", "x'; DROP TABLE commands; --" }
            .SelectMany(key => Enum.GetValues<CommandStage>().Select(stage => ground.Said(key, stage))).Append(ground.Said("sent", CommandStage.Completed, spacecraft: 2)).ToArray();
        for (var i = 0; i < 10; i++)
        {
            ground.Tick([.. Enumerable.Range(0, 1_000).Select(_ => random.Next(2) == 0 ? replayed[random.Next(replayed.Length)] : forged[random.Next(forged.Length)])]);
            Assert.Empty(ground.Statuses);
        }

        Assert.Equal(before, await StoriesAsync(ground));
    }

    [Fact]
    public async Task Follow_WithAKey_SignsEveryAttemptAnew()
    {
        await using var database = await TestDatabase.CreateAsync(SqlDialect.Sqlite, server);
        var key = CommandKey.Parse(new string('a', 64))!;
        using var ground = await Ground.StartAsync(database.Database, null, null, key, Acquired(1, 5, Ground.Start));
        await ground.EnteredAsync(Load("k1") with { Deadline = ground.Now + TimeSpan.FromMinutes(30) });

        var uplinks = Enumerable.Range(0, 30).SelectMany(_ => ground.Tick().Uplinks).ToList();

        Assert.Equal([1, 2, 3, 4, 5], uplinks.Select(uplink => uplink.Attempt));
        Assert.All(uplinks, uplink => Assert.True(key.HasSigned(uplink) && !key.HasSigned(uplink with { Arguments = NoArguments })));
        Assert.Equal(5, uplinks.Select(uplink => uplink.Signature).Distinct().Count());
        Assert.All(uplinks, uplink => Assert.Equal(Ground.Start + Ground.Step + TimeSpan.FromMinutes(30) + AcceptWithin, uplink.Expires));
    }

    private static async Task<string> StoriesAsync(Ground ground) => string.Join(
        '\n', await Task.WhenAll(new[] { "done", "sent", "waits", "other" }.Select(ground.StoryAsync)));
}
