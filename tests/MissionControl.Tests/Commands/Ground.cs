using ScAi.Federation;
using ScAi.Messages;
using ScAi.MissionControl.Commands;
using ScAi.MissionControl.Contacts;
using ScAi.MissionControl.Following;
using ScAi.Sql.Migrations;
using ScAi.Time;
using ScAi.Web.Problems;

namespace ScAi.MissionControl.Tests.Commands;

/// <summary>The commanding part of mission control on a database, tick by tick.</summary>
internal sealed class Ground : IDisposable
{
    public static readonly TimeSpan Step = TimeSpan.FromSeconds(10);
    public static readonly ScenarioTime Start = ScenarioTime.FromUtc(2026, 3, 1, 12);
    private static readonly AppNames s_apps = new();
    private readonly MissionDesk _desk;
    private long _tick;

    private Ground(Database database, ManualTimeProvider clock, CommandOptions? options, IReadOnlyList<NewCommand> plan, CommandKey? key = null)
    {
        var mission = new MissionBook(null);
        Contacts = new ContactDesk();
        Commands = new CommandDesk(mission, Contacts, Latest, plan, options, key is null ? null : key.Sign);
        Database = database;
        _desk = new MissionDesk(database, clock, [mission, Contacts, Commands]);
    }

    public Database Database { get; }

    public ContactDesk Contacts { get; }

    public CommandDesk Commands { get; }

    public Newest Latest { get; } = new();

    /// <summary>What the last tick radiated.</summary>
    public IReadOnlyList<CommandUplink> Uplinks { get; private set; } = [];

    /// <summary>What the last tick said about commands.</summary>
    public IReadOnlyList<CommandStatus> Statuses { get; private set; } = [];

    public ScenarioTime Now => Start + _tick * Step;

    /// <summary>A mission control that has heard of spacecraft 1 and 2.</summary>
    public static Task<Ground> StartAsync(
        Database database, CommandOptions? options = null, IReadOnlyList<NewCommand>? plan = null, params IReadOnlyList<IWireRecord> first) =>
        StartAsync(database, options, plan, null, first);

    /// <summary>One that signs what it radiates.</summary>
    public static async Task<Ground> StartAsync(
        Database database, CommandOptions? options, IReadOnlyList<NewCommand>? plan, CommandKey? key, params IReadOnlyList<IWireRecord> first)
    {
        foreach (var part in new[] { "Following", "Contacts", "Commands" })
        {
            await database.MigrateAsync(MigrationSet.Embedded(part, typeof(MissionDesk).Assembly, $"{part}.Migrations"));
        }

        var ground = new Ground(database, new ManualTimeProvider(DateTimeOffset.UnixEpoch), options, plan ?? [], key);
        await ground._desk.LoadAsync();
        ground._desk.Begin(new RunPlan(new TickPlan(Start, Start + TimeSpan.FromDays(30), Step), 1));
        ground.Tick([Some.Spacecraft(1), Some.Spacecraft(2), .. first]);
        return ground;
    }

    /// <summary>Another one on the same database, as after a restart, at the same scenario time.</summary>
    public async Task<Ground> RestartAsync(CommandOptions? options = null)
    {
        var next = new Ground(Database, new ManualTimeProvider(DateTimeOffset.UnixEpoch), options, []) { _tick = _tick };
        await next._desk.LoadAsync();
        return next;
    }

    /// <summary>The next tick, in which mission control reads these.</summary>
    public Ground Tick(params IReadOnlyList<IWireRecord> records)
    {
        var inbox = Inbox.Of(records.Select((record, i) => new InboxMessage(
            (record as ITimedRecord)?.HappenedAt ?? Now, new Topic("mission", AppOf(record), "any"), i, record)));
        var said = _desk.Follow(new Tick(_tick, Now, Now + Step), inbox);
        _tick++;
        Uplinks = [.. said.Select(one => one.Record).OfType<CommandUplink>()];
        Statuses = [.. said.Select(one => one.Record).OfType<CommandStatus>()];
        return this;
    }

    public Ground Ticks(int count)
    {
        for (var i = 0; i < count; i++)
        {
            Tick();
        }

        return this;
    }

    public Task<CommandAnswer> WishAsync(Func<CommandDesk, MissionTurn, Task<CommandAnswer>> wish) =>
        _desk.DoAsync(turn => Commands.WishAsync(turn, desk => wish(desk, turn)), CancellationToken.None);

    public Task<CommandAnswer> EnterAsync(NewCommand wish, string author = "ada", bool isStaged = false) =>
        WishAsync((desk, turn) => desk.Entry.EnterAsync(turn, wish, Some.Person(author), isStaged: isStaged));

    /// <summary>Enters many commands that are in order, in one turn.</summary>
    public async Task EnterAllAsync(IEnumerable<NewCommand> wishes)
    {
        await WishAsync(async (desk, turn) =>
        {
            CommandAnswer last = Problem.NotFound("wish");
            foreach (var wish in wishes)
            {
                last = await desk.Entry.EnterAsync(turn, wish, Some.Person("ada"));
                Assert.Null(last.Problem);
            }

            return last;
        });
    }

    /// <summary>Enters a command that is in order.</summary>
    public async Task<Command> EnteredAsync(NewCommand wish, string author = "ada")
    {
        var answer = await EnterAsync(wish, author);
        Assert.Null(answer.Problem);
        return answer.Command!;
    }

    public Task<CommandAnswer> ApproveAsync(string key, string by) =>
        WishAsync((desk, turn) => desk.Wishes.ApproveAsync(turn, key, Some.Person(by), null));

    public async Task<Command> FindAsync(string key) => (await Database.ReadAsync(connection => CommandStore.FindAsync(connection, key)))!;

    public async Task<CommandState> StateAsync(string key) => (await FindAsync(key)).State;

    /// <summary>The states that a command went through, from its log.</summary>
    public async Task<string> StoryAsync(string key) => string.Join(
        " ", (await Database.ReadAsync(connection => CommandQueries.LogOfAsync(connection, key))).Select(change => change.To));

    public void Dispose() => _desk.Dispose();

    private static string AppOf(IWireRecord record) => record switch
    {
        SatelliteState => s_apps.Satellites,
        GroundLocation => s_apps.Ground,
        OutageReport or OutageRestore => s_apps.Outage,
        _ => s_apps.Spacecraft,
    };

    /// <summary>The newest telemetry, as a test says.</summary>
    internal sealed class Newest : Dictionary<string, double>, ILatestValues
    {
        public double? Latest(int spacecraft, string parameter) => TryGetValue(parameter, out var value) ? value : null;
    }
}
