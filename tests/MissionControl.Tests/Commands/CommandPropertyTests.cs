using ScAi.Messages;
using ScAi.MissionControl.Commands;
using ScAi.Time;
using static ScAi.MissionControl.Tests.Commands.Some;

namespace ScAi.MissionControl.Tests.Commands;

/// <summary>Random wishes, contacts, outages, answers and restarts, in any order: what must always hold does.</summary>
public class CommandPropertyTests(PostgresServer server)
{
    private const int Most = 4;
    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(1);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 10)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Follow_RandomInputs_KeepsTheLaws(int seed)
    {
        var random = new Random(seed);
        await using var database = await TestDatabase.CreateAsync(SqlDialect.Sqlite, server);
        var options = new CommandOptions { MostAttempts = Most, UplinkInterval = s_interval, LongestSilence = TimeSpan.FromMinutes(20) };
        var ground = await Ground.StartAsync(database.Database, options);
        var world = new World(random);

        for (var step = 0; step < 90; step++)
        {
            for (var i = random.Next(4); i > 0; i--)
            {
                await world.WishAsync(ground);
            }

            if (random.Next(15) == 0)
            {
                var next = await ground.RestartAsync(options);
                ground.Dispose();
                ground = next;
            }

            ground.Tick(world.Said(ground.Now));
            world.Note(ground.Uplinks);
        }

        // Everybody is in contact and nobody answers: whatever was sent or may be sent ends.
        await world.ReleaseAllAsync(ground);
        ground.Tick([.. world.AllInContact(ground.Now)]);
        world.Note(ground.Uplinks);
        for (var tick = 0; tick < 260; tick++)
        {
            ground.Tick();
            world.Note(ground.Uplinks);
        }

        await CheckAsync(ground, world);
        ground.Dispose();
    }

    private static async Task CheckAsync(Ground ground, World world)
    {
        foreach (var key in world.Keys)
        {
            var command = await ground.FindAsync(key);
            var log = await ground.Database.ReadAsync(connection => CommandQueries.LogOfAsync(connection, key));
            CommandState? before = null;
            foreach (var change in log.Where(change => change.From != change.To || CommandMachine.Allows(change.To, change.To)))
            {
                Assert.Equal(before, change.From);
                Assert.True(before is null ? change.To == CommandState.Draft : CommandMachine.Allows(before.Value, change.To));
                before = change.To;
            }

            Assert.Equal(command.State, before);
            var sent = world.Radiated.Where(uplink => uplink.Key == key).ToList();
            Assert.Equal(Enumerable.Range(1, command.Attempts), sent.Select(uplink => uplink.Attempt));
            Assert.InRange(command.Attempts, 0, Most);
            Assert.All(sent, uplink => Assert.True(
                uplink.Time >= (command.Schedule.ReleaseAt ?? Ground.Start)
                && (uplink.Time <= (command.LatestRelease ?? ScenarioTime.MaxValue) || command.Accepted is not null)));
            Assert.True(!command.Critical || sent.Count == 0 || (command.Approver is { } approver && approver != command.Author));
            Assert.True(
                CommandMachine.IsFinal(command.State) || command.DueAt is null || command.State is CommandState.ApprovalPending,
                $"{key} is stuck: {command.State}");
        }

        Assert.Equal(
            world.Radiated.Count, world.Radiated.Select(uplink => (uplink.GroundId, uplink.Time.UnixMicroseconds / 1_000_000)).Distinct().Count());
    }

    /// <summary>People, spacecraft and stations of a test.</summary>
    private sealed class World(Random random)
    {
        private readonly HashSet<(int Spacecraft, int Station)> _inView = [];
        private readonly HashSet<int> _out = [];
        private HashSet<(int, int)> _workingBefore = [];

        public List<string> Keys { get; } = [];

        public List<CommandUplink> Radiated { get; } = [];

        public async Task WishAsync(Ground ground)
        {
            var by = Person(new[] { "ada", "bob", "cy" }[random.Next(3)]);
            if (Keys.Count == 0 || random.Next(3) == 0)
            {
                var wish = NewWish(ground.Now);
                var answer = await ground.EnterAsync(wish, by.Name, isStaged: wish.Hold != true && random.Next(6) == 0);
                if (answer.Problem is null)
                {
                    Keys.Add(wish.Key!);
                }

                return;
            }

            var key = Keys[random.Next(Keys.Count)];
            var choice = random.Next(7);
            await ground.WishAsync((desk, turn) => choice switch
            {
                0 => desk.Wishes.HoldAsync(turn, key, by, null),
                1 => desk.Wishes.CancelAsync(turn, key, by, null, "no"),
                2 => desk.Wishes.RejectAsync(turn, key, by, null, "no"),
                3 => desk.Wishes.QueueAsync(turn, key, by, null),
                4 or 5 => desk.Wishes.ApproveAsync(turn, key, by, null),
                _ => desk.Wishes.ReleaseAsync(turn, key, by, null),
            });
        }

        public async Task ReleaseAllAsync(Ground ground)
        {
            foreach (var key in Keys)
            {
                await ground.WishAsync((desk, turn) => desk.Wishes.QueueAsync(turn, key, Person("cy"), null));
                await ground.WishAsync((desk, turn) => desk.Wishes.ReleaseAsync(turn, key, Person("cy"), null));
                ground.Latest["power.batterySoc"] = 80;
            }
        }

        public List<IWireRecord> Said(ScenarioTime now)
        {
            var said = new List<IWireRecord>();
            for (var i = random.Next(3); i > 0; i--)
            {
                var pair = (1 + random.Next(2), 5 + random.Next(3));
                said.Add(_inView.Add(pair) ? Acquired(pair.Item1, pair.Item2, now) : Lost(pair.Item1, pair.Item2, now));
                if (said[^1] is SatelliteState { CommRange: false })
                {
                    _inView.Remove(pair);
                }
            }

            if (random.Next(6) == 0)
            {
                var station = 5 + random.Next(3);
                said.Add(_out.Add(station) ? new OutageReport(station, now, TimeSpan.FromHours(1), now + TimeSpan.FromHours(1)) : new OutageRestore(station, now));
                if (said[^1] is OutageRestore)
                {
                    _out.Remove(station);
                }
            }

            _workingBefore = [.. _inView.Where(pair => !_out.Contains(pair.Station)).Select(pair => (pair.Spacecraft, pair.Station))];
            for (var i = random.Next(5); i > 0 && Keys.Count > 0; i--)
            {
                var key = random.Next(10) == 0 ? "stranger" : Keys[random.Next(Keys.Count)];
                said.Add(new CommandVerification(
                    1 + random.Next(2), key, (CommandStage)random.Next(5), now, now, 5, random.NextDouble(), "so"));
            }

            if (random.Next(5) == 0)
            {
                said.Add(Event(now, sequence: random.Next(1_000), spacecraft: 1 + random.Next(2)));
            }

            return said;
        }

        public IEnumerable<IWireRecord> AllInContact(ScenarioTime now)
        {
            foreach (var station in _out)
            {
                yield return new OutageRestore(station, now);
            }

            for (var spacecraft = 1; spacecraft <= 2; spacecraft++)
            {
                for (var station = 5; station < 8; station++)
                {
                    _inView.Add((spacecraft, station));
                    yield return Acquired(spacecraft, station, now);
                }
            }

            _workingBefore = [.. _inView];
        }

        public void Note(IReadOnlyList<CommandUplink> uplinks)
        {
            Assert.All(uplinks, uplink => Assert.Contains((uplink.Id, uplink.GroundId), _workingBefore));
            Radiated.AddRange(uplinks);
        }

        private NewCommand NewWish(ScenarioTime now)
        {
            var key = $"k{random.Next(60)}";
            var spacecraft = 1 + random.Next(2);
            var wish = random.Next(3) switch { 0 => Burn(key), 1 => Payload(key), _ => Load(key) };
            return wish with
            {
                Spacecraft = spacecraft,
                Priority = random.Next(10),
                Deadline = random.Next(3) == 0 ? now + TimeSpan.FromSeconds(random.Next(600)) : null,
                WhenLate = (LatePolicy)random.Next(2),
                Hold = random.Next(6) == 0,
                Schedule = new CommandSchedule(
                    random.Next(5) == 0 ? now + TimeSpan.FromSeconds(random.Next(900)) : null,
                    random.Next(4) == 0 ? now + TimeSpan.FromSeconds(random.Next(300)) : null,
                    random.Next(4) == 0 && Keys.Count > 0 ? new AfterCommand(Keys[random.Next(Keys.Count)], TimeSpan.FromSeconds(random.Next(60))) : null,
                    random.Next(8) == 0 ? new OnEvent("power", "SAFE_MODE") : null),
            };
        }
    }
}
