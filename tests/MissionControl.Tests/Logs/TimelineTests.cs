using Microsoft.Extensions.DependencyInjection;
using ScAi.Federation;
using ScAi.Messages;
using ScAi.MissionControl.Commands;
using ScAi.MissionControl.Following;
using ScAi.MissionControl.Logs;
using ScAi.MissionControl.Tests.Commands;
using ScAi.Orbits.Contacts;
using ScAi.Orbits.Elements;
using ScAi.Orbits.Propagation;
using ScAi.Time;

namespace ScAi.MissionControl.Tests.Logs;

public class TimelineTests(PostgresServer server)
{
    [Theory]
    [MemberData(nameof(TestDatabase.Dialects), MemberType = typeof(TestDatabase))]
    public async Task Logs_OnEitherDatabase_AnswerTheSame(SqlDialect dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect, server);
        await using var mission = await StartedAsync(test.Database);
        var desk = mission.GetRequiredService<MissionDesk>();
        Follow(desk, 0, Some.Spacecraft(0), A.Rise(0, 5, "07:00:01"));
        Follow(desk, 1, Event(0, "07:00:11", "software", "STAGED"), Event(0, "07:00:11", "software", "STAGED"), Resources(1, "07:00:12", 1), Resources(2, "07:00:13", 3));
        await desk.DoAsync(turn => GroundLog.AddAsync(turn, new NewLogEntry("Quiet."), "anna"), CancellationToken.None);
        await desk.DoAsync(
            turn => mission.GetRequiredService<CommandDesk>().WishAsync(turn, one => one.Entry.EnterAsync(turn, Some.Burn("k1") with { Spacecraft = 0 }, Some.Person("ada"))),
            CancellationToken.None);
        Follow(desk, 8, A.Set(0, 5, "07:01:19"));

        await test.Database.ReadAsync(async connection =>
        {
            Assert.Equal("STAGED", Assert.Single((await EventLog.ListAsync(connection, 0, EventSeverity.Info, "software", null, 5)).Items).Code);
            Assert.Equal("STAGED", Assert.Single((await SoftwareLog.ListAsync(connection, 0, null, 5)).Items).Code);
            Assert.Equal("anna", Assert.Single((await GroundLog.ListAsync(connection, null, null, 5)).Items).Author);
            foreach (var hours in new[] { 1, 24 })
            {
                var usage = Assert.Single((await ResourceFigures.ListAsync(connection, mission.GetRequiredService<MissionBook>(), 0, hours, null, 5)).Items);
                Assert.Equal((2, 1.0, 3.0, 2.0, 3.0, 2.0), (usage.Samples, usage.Min, usage.Max, usage.Mean, usage.Last, usage.Change));
            }

            var (commands, total) = await CommandQueries.ListAsync(connection, [CommandState.Held, CommandState.ApprovalPending], 0, null, 5);
            Assert.Equal((1, "k1"), (total, Assert.Single(commands).Key));
            Assert.Equal(4, (await CommandQueries.LogAsync(connection, 0, null, 10)).Total);
            var items = await mission.GetRequiredService<Timeline>().BetweenAsync(connection, null, A.T("07:00:00"), A.T("07:02:00"));
            Assert.Equal(
                ["contact 07:00:01 07:01:19 station 5", "software 07:00:11  It happened.", "command 07:00:20  propulsion.burn (approvalPending)"],
                items.Select(item => $"{item.Kind} {item.From.ToString()[11..19]} {item.To?.ToString()[11..19]} {item.Title}"));
            return true;
        });
    }

    [Fact]
    public async Task Timeline_FromNowOn_ForetellsContactsAndEclipsesOfTheOrbitAsItIs()
    {
        await using var test = await TestDatabase.CreateAsync(SqlDialect.Sqlite, server);
        await using var mission = await StartedAsync(test.Database);
        var desk = mission.GetRequiredService<MissionDesk>();
        Follow(desk, 0, Some.Spacecraft(0));
        var (from, to) = (A.T("06:00:00"), A.T("06:00:00") + TimeSpan.FromDays(2));
        var now = A.T("07:00:10");

        async Task<List<TimelineItem>> ForetoldAsync() => [.. await test.Database.ReadAsync(connection =>
            mission.GetRequiredService<Timeline>().BetweenAsync(connection, 0, from, to))];
        var before = await ForetoldAsync();
        var site = new ContactSite(26.0667, 50.5577, 0, 20);
        var expected = ContactFinder.Find(new Sgp4(A.Elements), site, now, to);

        Assert.All(before, item => Assert.True(item.Planned && item.From >= now));
        Assert.Equal(
            expected.Where(contact => contact.StartEdge == ContactEdge.Crossing).Select(contact => (contact.Start, (ScenarioTime?)contact.End)),
            before.Where(item => item.Kind == "contact").Select(item => (item.From, item.To)));
        Assert.InRange(before.Count(item => item.Kind == "eclipse"), 26, 29);

        Follow(desk, 1, new OrbitUpdate(0, now, 15.2, 0.0002, 97.4, 151, 98, 200, 7e-5));
        var after = await ForetoldAsync();

        Assert.InRange(after.Count(item => item.Kind == "eclipse"), 29, 31);
        Assert.NotEqual(before.First(item => item.Kind == "contact").From, after.First(item => item.Kind == "contact").From);
    }

    /// <summary>A circular orbit of 500 km with the Sun in its plane: asin(R/a)/pi of its period, 2145.2 s.</summary>
    [Fact]
    public void Between_OrbitOf500KilometersWithTheSunInItsPlane_IsDarkAsLongAsGeometrySays()
    {
        var epoch = ScenarioTime.FromUtc(2026, 3, 20, 14);
        var orbit = new Sgp4(A.Elements with
        {
            Epoch = epoch, MeanMotionRevsPerDay = 15.2195, Eccentricity = 1e-6, InclinationDegrees = 0.05, BStar = 0,
        });

        var eclipses = Eclipses.Between(orbit, epoch, epoch + TimeSpan.FromHours(12)).Where(one => one.From > epoch).ToList();

        Assert.InRange(eclipses.Count, 7, 8);
        Assert.All(eclipses.SkipLast(1), one => Assert.InRange((one.To - one.From).TotalSeconds, 2145.2 - 6, 2145.2 + 6));
    }

    private static async Task<ServiceProvider> StartedAsync(Database database)
    {
        var services = new ServiceCollection().AddLogging()
            .AddMission(database, new ManualTimeProvider(DateTimeOffset.UnixEpoch), A.Scenario(stop: "19:00:00")).BuildServiceProvider();
        await services.OpenMissionAsync();
        services.GetRequiredService<MissionDesk>().Begin(new RunPlan(Plan, 1));
        return services;
    }

    private static TickPlan Plan { get; } = new(A.T("07:00:00"), A.T("19:00:00"), TimeSpan.FromSeconds(10));

    private static void Follow(MissionDesk desk, long tick, params IReadOnlyList<IWireRecord> records) => desk.Follow(
        Plan[tick], Inbox.Of(records.Select((record, i) => new InboxMessage(
            (record as ITimedRecord)?.HappenedAt ?? Plan[tick].Start, new Topic("mission", "others", "all"), i, record))));

    private static SpacecraftEvent Event(long sequence, string at, string source, string code) => Some.Event(A.T(at), source, code, 0, sequence);

    private static TelemetryPacket Resources(long sequence, string at, double value) =>
        new(0, "resources", sequence, A.T(at), A.T(at), 5, false, new Dictionary<string, double?> { ["energyOut"] = value });
}
