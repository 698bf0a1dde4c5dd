using ScAi.Messages;
using ScAi.MissionControl.Commands;
using ScAi.Time;
using static ScAi.MissionControl.Tests.Commands.Some;

namespace ScAi.MissionControl.Tests.Commands;

public class CommandOrderTests(PostgresServer server)
{
    private static readonly CommandOptions s_fast = new()
    {
        UplinkInterval = TimeSpan.FromMilliseconds(20),
        Aging = TimeSpan.FromSeconds(60),
    };

    /// <summary>
    /// Ten thousand commands in three waves, for 20 spacecraft over 6 stations that come and go: whenever one is radiated,
    /// none that comes before it and could have gone at that instant through that station still waits.
    /// </summary>
    [Fact]
    public async Task Follow_TenThousandCommands_NoneIsLetPastAnotherThatCouldGo()
    {
        await using var database = await TestDatabase.CreateAsync(SqlDialect.Sqlite, server);
        using var ground = await Ground.StartAsync(database.Database, s_fast, null, [.. Enumerable.Range(3, 18).Select(Spacecraft)]);
        var random = new Random(11);
        var waiting = new Dictionary<string, Wanted>();
        var inView = new HashSet<(int Spacecraft, int Station)>();
        var released = 0;

        for (var tick = 0; released < 10_000 && tick < 400; tick++)
        {
            if (tick is 0 or 7 or 14)
            {
                var wave = Enumerable.Range(0, tick == 14 ? 3_334 : 3_333).Select(i => Random(random, $"w{tick}-{i}", ground.Now)).ToList();
                await ground.EnterAllAsync(wave);
                foreach (var wish in wave)
                {
                    waiting.Add(wish.Key!, new Wanted(
                        wish.Spacecraft, wish.Priority!.Value, wish.Deadline, ground.Now, waiting.Count + released, wish.Schedule?.ReleaseAt));
                }
            }

            // What was radiated is done by the next tick, so that nothing is radiated twice.
            var done = ground.Uplinks.Select(uplink => ground.Said(uplink.Key, CommandStage.Completed, uplink.Id)).ToList();
            ground.Tick([.. Moved(random, inView, ground.Now), .. done]);
            Assert.Equal(ground.Uplinks.Count, ground.Uplinks.Select(uplink => (uplink.GroundId, uplink.Time)).Distinct().Count());
            foreach (var uplink in ground.Uplinks)
            {
                var one = waiting[uplink.Key];
                Assert.Contains((uplink.Id, uplink.GroundId), inView);
                foreach (var (key, other) in waiting)
                {
                    if (other.IsBefore(one) && other.Due <= uplink.Time && inView.Contains((other.Spacecraft, uplink.GroundId)))
                    {
                        Assert.Fail($"{uplink.Key} was radiated at {uplink.Time} before {key}");
                    }
                }

                waiting.Remove(uplink.Key);
                released++;
            }
        }

        Assert.Equal(10_000, released);
        Assert.Empty(waiting);
    }

    [Fact]
    public async Task Follow_EndlessUrgentCommands_StarveNobody()
    {
        await using var database = await TestDatabase.CreateAsync(SqlDialect.Sqlite, server);
        using var ground = await Ground.StartAsync(
            database.Database, s_fast with { UplinkInterval = TimeSpan.FromSeconds(5) }, null, Acquired(1, 5, Ground.Start));
        await ground.EnteredAsync(Load("patient") with { Priority = 0 });
        var entered = ground.Now;
        var urgent = 0;

        // Three urgent ones for each two uplinks.
        while (ground.Uplinks.All(uplink => uplink.Key != "patient"))
        {
            await ground.EnterAllAsync(Enumerable.Range(0, 3).Select(_ => Load($"u{urgent++}") with { Priority = 9 }));
            ground.Tick([.. ground.Uplinks.Select(uplink => ground.Said(uplink.Key, CommandStage.Completed))]);
            Assert.True(urgent < 1_000, "The patient one starves.");
        }

        // All that came into the queue within nine windows may go before it; half as many again as there were uplinks for.
        Assert.InRange(ground.Now - entered, TimeSpan.FromSeconds(9 * 60), TimeSpan.FromSeconds(10 * 60 * 1.5 + 30));
    }

    [Fact]
    public void Compare_AnyCommands_IsATotalOrderThatTimeDoesNotChange()
    {
        var order = new CommandOrder(TimeSpan.FromMinutes(30));
        var random = new Random(3);
        var commands = Enumerable.Range(1, 300).Select(i => new Command
        {
            Key = $"{i}", Sequence = i, Digest = "", Spacecraft = 1, Name = "x", Arguments = NoArguments, Priority = random.Next(10),
            Deadline = random.Next(2) == 0 ? null : Ground.Start + TimeSpan.FromMinutes(random.Next(5)), Schedule = new CommandSchedule(),
            Critical = false, Author = "", AuthorId = "", Changed = Ground.Start, Queued = Ground.Start + TimeSpan.FromMinutes(random.Next(300)),
        }).ToList();

        var sorted = commands.Order(order).ToList();
        for (var i = 0; i < sorted.Count; i++)
        {
            for (var j = 0; j < sorted.Count; j++)
            {
                Assert.Equal(Math.Sign(i.CompareTo(j)), Math.Sign(order.Compare(sorted[i], sorted[j])));
            }
        }
    }

    private static NewCommand Random(Random random, string key, ScenarioTime now) => Load(key, 1 + random.Next(20)) with
    {
        Priority = random.Next(10),
        Deadline = random.Next(3) == 0 ? now + TimeSpan.FromHours(2 + random.Next(5)) : null,
        Schedule = random.Next(4) == 0 ? new CommandSchedule(ReleaseAt: now + TimeSpan.FromMilliseconds(random.Next(100_000))) : null,
    };

    private static List<IWireRecord> Moved(Random random, HashSet<(int Spacecraft, int Station)> inView, ScenarioTime now)
    {
        var said = new List<IWireRecord>();
        for (var i = 0; i < 12; i++)
        {
            var pair = (Spacecraft: 1 + random.Next(20), Station: 1 + random.Next(6));
            said.Add(inView.Add(pair) ? Acquired(pair.Spacecraft, pair.Station, now) : Lost(pair.Spacecraft, pair.Station, now));
            if (said[^1] is SatelliteState { CommRange: false })
            {
                inView.Remove(pair);
            }
        }

        return said;
    }

    /// <summary>A command as the oracle sees it; its order is written down apart from the code.</summary>
    private sealed record Wanted(int Spacecraft, int Priority, ScenarioTime? Deadline, ScenarioTime Queued, int Number, ScenarioTime? ReleaseAt)
    {
        public ScenarioTime Due => ReleaseAt ?? Queued;

        private (long, ScenarioTime, int) Rank =>
            (Queued.UnixMicroseconds / 60_000_000 - Priority, Deadline ?? ScenarioTime.MaxValue, Number);

        public bool IsBefore(Wanted other) => Rank.CompareTo(other.Rank) < 0;
    }
}
