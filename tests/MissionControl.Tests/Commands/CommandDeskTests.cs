using ScAi.Messages;
using ScAi.MissionControl.Commands;
using static ScAi.MissionControl.Tests.Commands.Some;

namespace ScAi.MissionControl.Tests.Commands;

public class CommandDeskTests(PostgresServer server)
{
    [Theory]
    [MemberData(nameof(TestDatabase.Dialects), MemberType = typeof(TestDatabase))]
    public async Task Follow_CommandInContact_GoesThroughItsWholeLife(SqlDialect dialect)
    {
        await using var database = await TestDatabase.CreateAsync(dialect, server);
        using var ground = await Ground.StartAsync(database.Database);
        await ground.EnteredAsync(Load("k1"));
        Assert.Empty(ground.Tick().Uplinks);

        ground.Tick(Acquired(1, 5, ground.Now));
        var uplink = Assert.Single(ground.Uplinks);
        ground.Tick(ground.Said("k1", CommandStage.Accepted));
        ground.Tick(ground.Said("k1", CommandStage.Started));
        ground.Tick(ground.Said("k1", CommandStage.Progress, fraction: 0.5));
        Assert.Equal(0.5, (await ground.FindAsync("k1")).Fraction);
        ground.Tick(ground.Said("k1", CommandStage.Completed));

        Assert.Equal(("k1", 1, 5, "power.setLoad"), (uplink.Key, uplink.Attempt, uplink.GroundId, uplink.Command));
        Assert.Equal(Ground.Start + 2 * Ground.Step, uplink.Time);
        Assert.Equal(
            "Draft Validated Queued ConstraintWait Released Sent Accepted Started Progress Completed", await ground.StoryAsync("k1"));
        Assert.Equal(CommandState.Completed, Assert.Single(ground.Statuses).State);
    }

    [Fact]
    public async Task Follow_StationOut_RadiatesThroughAnotherOneOrWaits()
    {
        await using var database = await TestDatabase.CreateAsync(SqlDialect.Sqlite, server);
        using var ground = await Ground.StartAsync(database.Database);
        await ground.EnteredAsync(Load("k1"));

        ground.Tick(Acquired(1, 5, ground.Now), new OutageReport(5, ground.Now, TimeSpan.FromHours(1), ground.Now + TimeSpan.FromHours(1)));
        Assert.Empty(ground.Uplinks);
        Assert.Empty(ground.Ticks(3).Uplinks);
        ground.Tick(new OutageRestore(5, ground.Now));

        Assert.Single(ground.Uplinks);
    }

    [Fact]
    public async Task Follow_NoAcceptance_RadiatesTheSameKeyAgainAndFailsInTheEnd()
    {
        await using var database = await TestDatabase.CreateAsync(SqlDialect.Sqlite, server);
        using var ground = await Ground.StartAsync(database.Database, new CommandOptions { MostAttempts = 3 }, null, Acquired(1, 5, Ground.Start));
        await ground.EnteredAsync(Load("k1"));
        var attempts = new List<int>();

        for (var i = 0; i < 40; i++)
        {
            attempts.AddRange(ground.Tick().Uplinks.Select(uplink => uplink.Attempt));
        }

        Assert.Equal([1, 2, 3], attempts);
        Assert.Equal("Draft Validated Queued ConstraintWait Released Sent Sent Sent Failed", await ground.StoryAsync("k1"));
        Assert.Equal("not accepted after 3 attempts", (await ground.FindAsync("k1")).Reason);
    }

    [Fact]
    public async Task Follow_ContactEndsBeforeTheAcceptance_WaitsForTheNextOne()
    {
        await using var database = await TestDatabase.CreateAsync(SqlDialect.Sqlite, server);
        using var ground = await Ground.StartAsync(database.Database, null, null, Acquired(1, 5, Ground.Start));
        await ground.EnteredAsync(Load("k1"));
        Assert.Single(ground.Tick().Uplinks);

        ground.Tick(Lost(1, 5, ground.Now));
        for (var i = 0; i < 500; i++)
        {
            Assert.Empty(ground.Tick().Uplinks);
        }

        Assert.Equal(CommandState.Sent, await ground.StateAsync("k1"));
        ground.Tick(Acquired(1, 7, ground.Now), ground.Said("k1", CommandStage.Completed), ground.Said("k1", CommandStage.Accepted));

        Assert.Empty(ground.Uplinks);
        Assert.Equal(CommandState.Completed, await ground.StateAsync("k1"));
    }

    [Fact]
    public async Task Follow_AcceptedAndNeverCompleted_IsAskedForAndFailsInTheEnd()
    {
        await using var database = await TestDatabase.CreateAsync(SqlDialect.Sqlite, server);
        using var ground = await Ground.StartAsync(database.Database, new CommandOptions { MostAttempts = 3 }, null, Acquired(1, 5, Ground.Start));
        await ground.EnteredAsync(Load("k1"));
        ground.Tick().Tick(ground.Said("k1", CommandStage.Accepted));
        var asked = new List<int>();

        for (var i = 0; i < 40 && await ground.StateAsync("k1") == CommandState.Accepted; i++)
        {
            asked.AddRange(ground.Tick().Uplinks.Select(uplink => uplink.Attempt));
        }

        Assert.Equal([2, 3], asked);
        Assert.Equal(CommandState.Failed, await ground.StateAsync("k1"));
        ground.Tick(ground.Said("k1", CommandStage.Completed), ground.Said("k1", CommandStage.Completed));
        ground.Tick(ground.Said("k1", CommandStage.Completed, spacecraft: 2));
        Assert.Equal(CommandState.Failed, await ground.StateAsync("k1"));
        var reasons = (await ground.Database.ReadAsync(connection => CommandQueries.LogOfAsync(connection, "k1"))).Select(change => change.Reason).ToList();
        Assert.Equal("nothing more was heard; radiated again, attempt 3", reasons[^3]);
        Assert.StartsWith("accepted at", reasons[^2], StringComparison.Ordinal);
        Assert.StartsWith("heard afterwards: completed on board", reasons[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Follow_CompletedOutOfContact_IsHeardInTheNextOneAndNotAskedFor()
    {
        await using var database = await TestDatabase.CreateAsync(SqlDialect.Sqlite, server);
        using var ground = await Ground.StartAsync(database.Database, null, null, Acquired(1, 5, Ground.Start));
        await ground.EnteredAsync(Load("k1"));
        ground.Tick().Tick(ground.Said("k1", CommandStage.Accepted)).Tick(Lost(1, 5, ground.Now)).Ticks(300);

        Assert.Empty(ground.Tick(Acquired(1, 5, ground.Now)).Uplinks);
        Assert.Empty(ground.Tick(ground.Said("k1", CommandStage.Completed)).Uplinks);

        Assert.Equal(CommandState.Completed, await ground.StateAsync("k1"));
    }

    [Fact]
    public async Task Follow_CompletionLost_IsHeardWhenAskedFor()
    {
        await using var database = await TestDatabase.CreateAsync(SqlDialect.Sqlite, server);
        using var ground = await Ground.StartAsync(database.Database, null, null, Acquired(1, 5, Ground.Start));
        await ground.EnteredAsync(Load("k1") with { Deadline = ground.Now + TimeSpan.FromSeconds(30) });
        ground.Tick().Tick(ground.Said("k1", CommandStage.Accepted));

        while (ground.Tick().Uplinks.Count == 0)
        {
            Assert.Equal(CommandState.Accepted, await ground.StateAsync("k1"));
        }

        Assert.Equal(("k1", 2), (ground.Uplinks[0].Key, ground.Uplinks[0].Attempt));
        ground.Tick(ground.Said("k1", CommandStage.Accepted), ground.Said("k1", CommandStage.Completed));
        Assert.Equal(CommandState.Completed, await ground.StateAsync("k1"));
    }

    [Fact]
    public async Task Follow_Deadline_ExpiresAtItsExactTimeUnlessItMayRunLate()
    {
        await using var database = await TestDatabase.CreateAsync(SqlDialect.Sqlite, server);
        using var ground = await Ground.StartAsync(database.Database);
        var deadline = ground.Now + TimeSpan.FromSeconds(73.5);
        await ground.EnteredAsync(Load("expires") with { Deadline = deadline });
        await ground.EnteredAsync(Load("late") with { Deadline = deadline, WhenLate = LatePolicy.RunLate });
        await ground.EnteredAsync(Load("executes") with { Schedule = new CommandSchedule(ExecuteAt: deadline) });

        ground.Ticks(10).Tick(Acquired(1, 5, ground.Now));

        Assert.Equal("late", Assert.Single(ground.Uplinks).Key);
        Assert.Null(ground.Uplinks[0].Expires);
        var expired = await ground.FindAsync("expires");
        Assert.Equal((CommandState.Expired, deadline), (expired.State, expired.Changed));
        Assert.Equal(CommandState.Expired, await ground.StateAsync("executes"));
    }

    [Fact]
    public async Task Follow_ExecuteAt_IsSentAheadAndExpiresOnBoardSoonAfter()
    {
        await using var database = await TestDatabase.CreateAsync(SqlDialect.Sqlite, server);
        using var ground = await Ground.StartAsync(database.Database, null, null, Acquired(1, 5, Ground.Start));
        var at = ground.Now + TimeSpan.FromMinutes(30);
        await ground.EnteredAsync(Load("k1") with { Schedule = new CommandSchedule(ExecuteAt: at) });

        var uplink = Assert.Single(ground.Tick().Uplinks);
        ground.Tick(ground.Said("k1", CommandStage.Accepted)).Ticks(240);

        Assert.Equal((at, at + AcceptWithin), (uplink.ExecuteAt, uplink.Expires));
        Assert.Equal(CommandState.Failed, await ground.StateAsync("k1"));
        Assert.InRange((await ground.FindAsync("k1")).Changed - at, CompleteWithin, CompleteWithin + TimeSpan.FromMinutes(7));
    }

    [Fact]
    public async Task Follow_ReleaseAt_IsRadiatedAtTheFirstUplinkFromThenOn()
    {
        await using var database = await TestDatabase.CreateAsync(SqlDialect.Sqlite, server);
        using var ground = await Ground.StartAsync(database.Database, null, null, Acquired(1, 5, Ground.Start));
        var at = ground.Now + TimeSpan.FromSeconds(34.2);
        await ground.EnteredAsync(Load("k1") with { Schedule = new CommandSchedule(ReleaseAt: at) });

        Assert.Empty(ground.Ticks(3).Uplinks);

        Assert.Equal(at + TimeSpan.FromSeconds(0.8), Assert.Single(ground.Tick().Uplinks).Time);
    }

    [Fact]
    public async Task Follow_AfterAnotherCommand_GoesWhenThatCompletedAndFailsWithIt()
    {
        await using var database = await TestDatabase.CreateAsync(SqlDialect.Sqlite, server);
        using var ground = await Ground.StartAsync(database.Database, null, null, Acquired(1, 5, Ground.Start));
        await ground.EnteredAsync(Load("first"));
        var delay = TimeSpan.FromSeconds(45);
        await ground.EnteredAsync(Load("second") with { Schedule = new CommandSchedule(After: new AfterCommand("first", delay)) });
        await ground.EnteredAsync(Load("third") with { Schedule = new CommandSchedule(After: new AfterCommand("second")) });
        await ground.EnteredAsync(Load("fourth") with { Schedule = new CommandSchedule(After: new AfterCommand("third")) });
        Assert.Equal("first", Assert.Single(ground.Tick().Uplinks).Key);

        var done = ground.Said("first", CommandStage.Completed);
        ground.Tick(done);
        while (ground.Uplinks.Count == 0)
        {
            ground.Tick();
        }

        Assert.InRange(Assert.Single(ground.Uplinks).Time - (done.Generated + delay), TimeSpan.Zero, TimeSpan.FromSeconds(1));
        ground.Tick(ground.Said("second", CommandStage.Failed, reason: "no power"));

        Assert.Equal(CommandState.Failed, await ground.StateAsync("third"));
        Assert.Equal("the command second before it is failed", (await ground.FindAsync("third")).Reason);
        Assert.Equal(CommandState.Failed, await ground.StateAsync("fourth"));
        var late = await ground.EnteredAsync(Load("fifth") with { Schedule = new CommandSchedule(After: new AfterCommand("second")) });
        Assert.Equal(CommandState.Failed, late.State);
        Assert.Contains("schedule.after.key", (await ground.EnterAsync(Load("sixth") with { Schedule = new CommandSchedule(After: new AfterCommand("none")) })).Problem!.Errors.Keys);
    }

    [Fact]
    public async Task Follow_OnEvent_GoesAfterWhatHappensSinceItWasQueued()
    {
        await using var database = await TestDatabase.CreateAsync(SqlDialect.Sqlite, server);
        using var ground = await Ground.StartAsync(database.Database, null, null, Acquired(1, 5, Ground.Start));
        await ground.EnteredAsync(Load("k1") with { Schedule = new CommandSchedule(OnEvent: new OnEvent("power", "SAFE_MODE")) });

        ground.Tick(Event(ground.Now - TimeSpan.FromMinutes(5)), Event(ground.Now, spacecraft: 2), Event(ground.Now, code: "OTHER"));
        Assert.Empty(ground.Uplinks);
        ground.Tick(Event(ground.Now, sequence: 2));

        Assert.Equal("k1", Assert.Single(ground.Uplinks).Key);
    }

    [Fact]
    public async Task Follow_Interlock_HoldsUntilTheNewestValueIsInRange()
    {
        await using var database = await TestDatabase.CreateAsync(SqlDialect.Sqlite, server);
        using var ground = await Ground.StartAsync(database.Database, null, null, Acquired(1, 5, Ground.Start));
        var command = await ground.EnteredAsync(Payload("k1"));
        Assert.Empty(ground.Tick().Uplinks);
        Assert.Equal(
            "the interlock power.batterySoc of at least 40, no value has come down: the battery would run down", ground.Commands.Waiting.Of(command, ground.Now));

        ground.Latest["power.batterySoc"] = 39;
        Assert.Empty(ground.Tick().Uplinks);
        ground.Latest["power.batterySoc"] = 40;

        Assert.Single(ground.Tick().Uplinks);
    }

    [Fact]
    public async Task Follow_Plan_IsEnteredOnceHoweverOftenTheRunBegins()
    {
        await using var database = await TestDatabase.CreateAsync(SqlDialect.Sqlite, server);
        NewCommand[] plan =
        [
            Load("plan-1") with { Schedule = new CommandSchedule(After: new AfterCommand("plan-2")) },
            Burn("plan-2"),
            Load("plan-3") with { Command = "no.such" },
        ];

        using (var first = await Ground.StartAsync(database.Database, null, plan))
        {
            first.Ticks(2);
        }

        using var again = await Ground.StartAsync(database.Database, null, plan);
        again.Ticks(2);

        Assert.Equal("Draft Validated Queued ConstraintWait", await again.StoryAsync("plan-1"));
        Assert.Equal("Draft Validated Queued ConstraintWait", await again.StoryAsync("plan-2"));
        Assert.Equal("Draft Rejected", await again.StoryAsync("plan-3"));
        Assert.Equal("command: expected a command of Craft 1, got 'no.such'", (await again.FindAsync("plan-3")).Reason);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Dialects), MemberType = typeof(TestDatabase))]
    public async Task Load_AfterARestart_GoesOnWhereItWas(SqlDialect dialect)
    {
        await using var database = await TestDatabase.CreateAsync(dialect, server);
        using var before = await Ground.StartAsync(database.Database, null, null, Acquired(1, 5, Ground.Start));
        await before.EnteredAsync(Load("sent"));
        before.Tick();
        await before.EnteredAsync(Load("next"));

        using var after = await before.RestartAsync();
        after.Tick(after.Said("sent", CommandStage.Accepted));

        Assert.Equal("next", Assert.Single(after.Uplinks).Key);
        Assert.Equal(CommandState.Accepted, await after.StateAsync("sent"));
    }
}
