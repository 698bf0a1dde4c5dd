using ScAi.Federation;
using ScAi.Messages;
using ScAi.MissionControl.Alarms;
using ScAi.MissionControl.Limits;
using ScAi.MissionControl.Telemetry;
using ScAi.MissionControl.Tests.Telemetry;
using ScAi.Time;

namespace ScAi.MissionControl.Tests.Alarms;

public sealed class AlarmDeskTests(PostgresServer server)
{
    private static readonly SpacecraftDescription s_spacecraft = Some.Spacecraft(
        Some.Parameter("power.soc", Some.Limit(AlarmSeverity.Warning, low: 40, minViolations: 2, deadband: 1), Some.Limit(AlarmSeverity.Severe, low: 15)),
        Some.Parameter("power.volts", Some.Limit(AlarmSeverity.Distress, 24, 34, 1, 0.5)));

    private static readonly IReadOnlyList<LimitOverride> s_overrides =
    [
        new LimitOverride(null, "power.soc", []) { Latching = false },
        new LimitOverride(null, "power.volts", []) { Latching = true },
    ];

    [Fact]
    public async Task Follow_ValueOutOfLimitsAndBack_IsSaidAndAudited()
    {
        await using var database = await TestDatabase.CreateAsync(SqlDialect.Sqlite, server);
        using var center = await Center.OpenAsync(database.Database, s_overrides);
        center.Mission.Follow(s_spacecraft);

        var said = new double[] { 50, 39, 39, 14, 30, 40.5, 41 }.SelectMany((soc, i) => center.Mission.Follow(Some.Packet(i, ("soc", soc)))).ToList();

        Assert.Equal(
            [
                new AlarmChange(7, "power.soc", AlarmState.Pending, AlarmSeverity.Warning, 39, Some.At(1)),
                new AlarmChange(7, "power.soc", AlarmState.Unacknowledged, AlarmSeverity.Warning, 39, Some.At(2)),
                new AlarmChange(7, "power.soc", AlarmState.Unacknowledged, AlarmSeverity.Severe, 14, Some.At(3)),
                new AlarmChange(7, "power.soc", AlarmState.ReturnedUnacknowledged, AlarmSeverity.Severe, 41, Some.At(6)),
            ],
            said.Select(publication => (AlarmChange)publication.Record));
        Assert.All(said, publication => Assert.Equal(Channels.Alarm, publication.Channel));
        var (changes, total) = await database.Database.ReadAsync(connection => AlarmTables.ReadChangesAsync(connection, 1, 0, 100));
        Assert.Equal(4, total);
        Assert.Equal(said.Select(publication => ((AlarmChange)publication.Record).State), changes.Select(change => change.Change.To));
        Assert.Equal(Some.At(1), center.Alarms.Find(1)!.Since);
    }

    [Fact]
    public async Task Do_WhatPeopleWish_IsAuditedWithWhoAndWhyAndShelvesEnd()
    {
        await using var database = await TestDatabase.CreateAsync(SqlDialect.Sqlite, server);
        using var center = await Center.OpenAsync(database.Database, s_overrides);
        center.Mission.Follow(s_spacecraft, Some.Packet(0, ("volts", 20)));

        await center.DoAsync(1, AlarmInput.Shelve, new AlarmCause(center.Mission.Now) { By = "ann", Comment = "known", Until = Some.At(5) });
        center.Mission.Follow(Some.Packet(1, ("volts", 28)));
        Assert.Equal(AlarmState.Shelved, center.Alarms.Find(1)!.Standing.State);
        Assert.Null(await center.DoAsync(1, AlarmInput.Acknowledge, new AlarmCause(center.Mission.Now) { By = "ann" }));
        center.Mission.SkipTo(Some.At(5));
        var said = center.Mission.Follow();

        Assert.Equal(new AlarmChange(7, "power.volts", AlarmState.LatchedUnacknowledged, AlarmSeverity.Distress, null, Some.At(5)), Assert.Single(said).Record);
        Assert.Equal(AlarmState.LatchedUnacknowledged, center.Alarms.Find(1)!.Standing.State);
        Assert.NotNull(await center.DoAsync(1, AlarmInput.Acknowledge, new AlarmCause(center.Mission.Now) { By = "bob", Comment = "seen" }));
        Assert.NotNull(await center.DoAsync(1, AlarmInput.Clear, new AlarmCause(center.Mission.Now) { By = "bob" }));
        var (changes, _) = await database.Database.ReadAsync(connection => AlarmTables.ReadChangesAsync(connection, 1, 0, 100));
        Assert.Equal(
            [(null, "unacknowledged"), ("ann", "shelved"), (null, "shelved"), (null, "latchedUnacknowledged"), ("bob", "latchedAcknowledged"), ("bob", "normal")],
            changes.Select(change => (change.Change.By, char.ToLowerInvariant(change.Change.To.ToString()[0]) + change.Change.To.ToString()[1..])));
        Assert.Equal("known", changes[1].Change.Comment);
        Assert.Contains("beneath the shelf", changes[2].Change.Comment, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Follow_OutOfLimitsOutOfContact_RaisesAnAlarmThatHasReturned()
    {
        await using var database = await TestDatabase.CreateAsync(SqlDialect.Sqlite, server);
        using var center = await Center.OpenAsync(database.Database, s_overrides);
        center.Mission.Follow(s_spacecraft);

        center.Mission.Follow(Some.Packet(100, ("soc", 80)));
        center.Mission.Follow([.. new double[] { 80, 39, 38, 37, 36, 80 }.Select((soc, i) => Some.Packet(50 + i, ("soc", soc)).HeardAt(101))]);
        center.Mission.Follow(Some.Packet(102, ("soc", 80)));

        var alarm = Assert.Single(center.Alarms.All);
        Assert.Equal((AlarmState.ReturnedUnacknowledged, AlarmSeverity.Warning), (alarm.Standing.State, alarm.Standing.Severity));
        Assert.Equal(Some.At(52), alarm.Since);
    }

    [Theory]
    [InlineData(EventSeverity.Info, null)]
    [InlineData(EventSeverity.Low, AlarmState.ReturnedUnacknowledged)]
    [InlineData(EventSeverity.High, AlarmState.LatchedUnacknowledged)]
    public async Task Follow_EventTwice_IsOneAlarm(EventSeverity severity, AlarmState? expected)
    {
        await using var database = await TestDatabase.CreateAsync(SqlDialect.Sqlite, server);
        using var center = await Center.OpenAsync(database.Database);
        var happening = new SpacecraftEvent(7, 0, Some.At(1), Some.At(2), 3, false, severity, "power", "SAFE_MODE", "Safe mode.");

        center.Mission.Follow(happening);
        center.Mission.Follow(happening);

        Assert.Equal(expected is { } state ? [("event:power:SAFE_MODE", state, 1L)] : [], center.Alarms.All.Select(alarm => (alarm.Parameter, alarm.Standing.State, alarm.Violations)));
    }

    [Fact]
    public async Task Follow_AlarmThatAcknowledgesItself_GoesAwayByItself()
    {
        await using var database = await TestDatabase.CreateAsync(SqlDialect.Sqlite, server);
        using var center = await Center.OpenAsync(database.Database, 
        [
            new LimitOverride("Seven", "power.volts", [Some.Limit(AlarmSeverity.Distress, high: 5)]),
            new LimitOverride(null, "power.volts", [Some.Limit(AlarmSeverity.Distress, high: 50)]) { AcknowledgesItself = true },
        ]);
        center.Mission.Follow(s_spacecraft, Some.Packet(0, ("volts", 6)));
        Assert.Equal(AlarmState.Unacknowledged, Assert.Single(center.Alarms.All).Standing.State);

        var said = center.Mission.Follow(Some.Packet(1, ("volts", 4)));

        Assert.Equal([AlarmState.ReturnedUnacknowledged, AlarmState.Normal], said.Select(publication => ((AlarmChange)publication.Record).State));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Dialects), MemberType = typeof(TestDatabase))]
    public async Task Load_AfterEveryEventOfARandomHistory_IsTheStateOfOneThatWasNeverEnded(SqlDialect dialect)
    {
        await using var oneDatabase = await TestDatabase.CreateAsync(dialect, server);
        await using var otherDatabase = await TestDatabase.CreateAsync(dialect, server);
        using var never = await Center.OpenAsync(oneDatabase.Database, s_overrides);
        var always = await Center.OpenAsync(otherDatabase.Database, s_overrides);
        never.Mission.Follow(s_spacecraft);
        always.Mission.Follow(s_spacecraft);
        var history = new RandomHistory(17);
        for (var i = 0; i < 400; i++)
        {
            var step = history.Next(never);
            var saidByOne = await step(never);
            var now = always.Mission.Now;
            always.Dispose();
            always = await Center.OpenAsync(otherDatabase.Database, s_overrides, now);
            var saidByOther = await step(always);

            Assert.Equal(saidByOne, saidByOther);
            Assert.Equal(never.Alarms.All, always.Alarms.All);
        }

        Assert.InRange(never.Alarms.All.Count, 3, 5);
        always.Dispose();
    }

}
