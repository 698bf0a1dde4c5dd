using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using ScAi.Constellations.Outbound;
using ScAi.Constellations.Synchronisation;
using ScAi.Constellations.Synchronisation.Source;
using ScAi.Orbits.Elements;
using ScAi.Time;

namespace ScAi.Constellations.Tests.Synchronisation;

public sealed class SynchroniserTests(PostgresServer server)
{
    private static readonly string s_two = Json((24876, "GPS BIIR-2  (PRN 13)"), (26360, "GPS BIIR-4  (PRN 20)"));

    [Theory]
    [MemberData(nameof(TestDatabase.Dialects), MemberType = typeof(TestDatabase))]
    public async Task RunAsync_GoodLists_AreTakenInWithTheirMembership(SqlDialect dialect)
    {
        await using var bench = await Bench.StartAsync(dialect, server);
        bench.Source.Has("gps-ops", s_two);
        bench.Source.Has("galileo", Json((37846, "GSAT0101 (GALILEO-PFM)")));

        var report = await bench.RunAsync("gps-ops", "galileo");

        Assert.Null(report.Refusal);
        Assert.Equal(["gps-ops json", "galileo json"], bench.Source.Asked);
        Assert.Equal(new ImportCount(3, 0, 0), report.Imported);
        Assert.Equal([24876, 26360, 37846], bench.Catalogue.Taken.Select(satellite => satellite.Elements.CatalogueNumber).Order());
        Assert.Equal("in the list 'gps-ops' and named like one; the orbit is another: being raised, lowered or lost",
            bench.Catalogue.Taken[0].Membership.Reason);
    }

    [Fact]
    public async Task RunAsync_WithinTwoHours_DoesNotAskAgain()
    {
        await using var bench = await Bench.StartAsync(SqlDialect.Sqlite, server);
        bench.Source.Has("gps-ops", s_two);
        await bench.RunAsync("gps-ops");

        bench.Clock.Advance(TimeSpan.FromHours(2) - TimeSpan.FromSeconds(1));
        var early = await bench.RunAsync("gps-ops");
        bench.Clock.Advance(TimeSpan.FromSeconds(1));
        var due = await bench.RunAsync("gps-ops");

        Assert.StartsWith("not asked again before", early.Groups.Single().Outcome, StringComparison.Ordinal);
        Assert.Equal("unchanged", due.Groups.Single().Outcome);
        Assert.Equal(["gps-ops json", "gps-ops json \"1\""], bench.Source.Asked);
    }

    public static TheoryData<string> Refusals => [.. Misbehaviours.Keys];

    private static Dictionary<string, (RequestDelegate Answer, string Expected)> Misbehaviours { get; } = new()
    {
        ["301"] = (Status(301, more: response => response.Headers.Location = "http://127.0.0.1:1/"), "answers 301"),
        ["403"] = (Status(403, "GP data has not updated since your last successful download"), "answers 403"),
        ["404"] = (Status(404), "answers 404"),
        ["500"] = (Status(500), "answers 500"),
        ["503 page"] = (Status(503, "<html>busy</html>"), "answers 503"),
        ["page"] = (Status(200, "<html><body>Down for maintenance</body></html>"), "no list of element sets"),
        ["sentence"] = (Status(200, "Invalid query: GROUP=gps-ops"), "no list of element sets"),
        ["cut off"] = (Status(200, s_two[..^20]), "cut off"),
        ["empty list"] = (Status(200, "[]"), "no element set that can be used"),
        ["shorter than promised"] = (async context =>
        {
            context.Response.ContentLength = 100_000;
            await context.Response.WriteAsync("[{");
            await context.Response.Body.FlushAsync();
            context.Abort();
        }, "the source"),
        ["too large"] = (async context => await context.Response.WriteAsync("[" + new string(' ', 2 << 20) + "]"), "larger than 1 MB"),
        ["silence"] = (async context => await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted), "no whole answer within"),
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task RunAsync_AnythingButGoodData_StopsKeepsAndRaisesAnAlarm(string misbehaviour)
    {
        await using var bench = await Bench.StartAsync(SqlDialect.Sqlite, server);
        bench.Source.Has("gps-ops", s_two);
        await bench.RunAsync("gps-ops");
        bench.Clock.Advance(TimeSpan.FromHours(3));
        bench.Source.Answers["gps-ops"] = Misbehaviours[misbehaviour].Answer;
        bench.Source.Has("galileo", s_two);

        var report = await bench.RunAsync("gps-ops", "galileo");
        bench.Clock.Advance(TimeSpan.FromHours(1));
        var again = await bench.RunAsync("galileo", "gps-ops");

        Assert.Contains(Misbehaviours[misbehaviour].Expected, report.Refusal, StringComparison.Ordinal);
        Assert.Equal(2, bench.Source.Asked.Count);
        Assert.Contains("refused lately", again.Refusal, StringComparison.Ordinal);
        var alarm = Assert.Single(await bench.Store.AlarmsAsync(10, default));
        Assert.Equal(("gps-ops", 1L, null), (alarm.Group, alarm.Times, alarm.Cleared));
        var state = Assert.Single(await bench.Store.GroupsAsync(default));
        Assert.Equal(2, state.Accepted);
        Assert.True(state.Succeeded < state.Attempted);
        Assert.Equal(2, bench.Catalogue.Taken.Count);
    }

    [Fact]
    public async Task RunAsync_AfterARefusal_ClearsTheAlarmWhenDataComeAgain()
    {
        await using var bench = await Bench.StartAsync(SqlDialect.Sqlite, server);
        bench.Source.Says("gps-ops", 500);
        await bench.RunAsync("gps-ops");
        bench.Clock.Advance(TimeSpan.FromHours(2));
        await bench.RunAsync("gps-ops");
        bench.Clock.Advance(TimeSpan.FromHours(2));
        bench.Source.Has("gps-ops", s_two);

        var report = await bench.RunAsync("gps-ops");

        Assert.Null(report.Refusal);
        var alarm = Assert.Single(await bench.Store.AlarmsAsync(10, default));
        Assert.Equal((2L, true), (alarm.Times, alarm.Cleared is not null));
    }

    [Fact]
    public async Task RunAsync_BadRecordsAmongGoodOnes_AreListedAndLeftOut()
    {
        await using var bench = await Bench.StartAsync(SqlDialect.Sqlite, server);
        var bad = Json((1, "BAD")).TrimStart('[').TrimEnd(']').Replace("ECCENTRICITY", "ECCENTRICITE", StringComparison.Ordinal);
        var twice = Json((24876, "GPS BIIR-2  (PRN 13)")).TrimStart('[').TrimEnd(']');
        var sixDigits = Json((123456, "NEW ONE"), (123456789, "NEWER ONE")).TrimStart('[').TrimEnd(']');
        bench.Source.Has("gps-ops", $"{s_two.TrimEnd(']')},{bad},{twice},{sixDigits}]");

        var report = await bench.RunAsync("gps-ops");

        var group = Assert.Single(report.Groups);
        Assert.Equal(2, group.Problems.Count);
        Assert.Contains(group.Problems, problem => problem.StartsWith("line ", StringComparison.Ordinal));
        Assert.Contains("catalogue number 24876 comes twice; the newest elements are taken", group.Problems);
        Assert.Equal([24876, 26360, 123456, 123456789], bench.Catalogue.Taken.Select(satellite => satellite.Elements.CatalogueNumber).Order());
        Assert.Equal(group.Problems, await bench.Store.ProblemsAsync("gps-ops", default));
    }

    [Fact]
    public async Task FetchAsync_SourceInTheOwnNetwork_IsRefusedUnlessAllowed()
    {
        await using var fake = await FakeSource.StartAsync();
        using var source = new GpSource(OutboundHttp.Create(fake.Address, allowPrivate: false, TimeSpan.FromSeconds(5)), 1 << 20);

        var answer = Assert.IsType<FetchAnswer.Refused>(await source.FetchAsync("gps-ops", FetchMark.None, default));

        Assert.Contains("own network", answer.Reason, StringComparison.Ordinal);
        Assert.Empty(fake.Asked);
    }

    private static RequestDelegate Status(int status, string text = "", Action<HttpResponse>? more = null) => async context =>
    {
        context.Response.StatusCode = status;
        more?.Invoke(context.Response);
        await context.Response.WriteAsync(text);
    };

    private static string Json(params (int Number, string Name)[] satellites) => ElementSetText.Write(
        satellites.Select(satellite => new ElementSet
        {
            ObjectName = satellite.Name,
            ObjectId = "1997-035A",
            CatalogueNumber = satellite.Number,
            Epoch = ScenarioTime.FromUtc(2026, 11, 20),
            MeanMotionRevsPerDay = 15.0,
            Eccentricity = 0.0001,
            InclinationDegrees = 30.0,
            RightAscensionDegrees = 1.0,
            ArgumentOfPerigeeDegrees = 2.0,
            MeanAnomalyDegrees = 3.0,
        }),
        ElementSetFormat.OmmJson).Trim();

    private sealed class Bench : IAsyncDisposable
    {
        private readonly TestDatabase _database;
        private readonly GpSource _gp;
        private readonly Synchroniser _synchroniser;

        private Bench(TestDatabase database, FakeSource source)
        {
            (_database, Source) = (database, source);
            Store = new SyncStore(database.Database);
            _gp = new GpSource(OutboundHttp.Create(source.Address, allowPrivate: true, TimeSpan.FromSeconds(2)), 1 << 20);
            _synchroniser = new Synchroniser(_gp, Store, Catalogue, Clock, NullLogger<Synchroniser>.Instance);
        }

        public FakeSource Source { get; }

        public SyncStore Store { get; }

        public CatalogueNotes Catalogue { get; } = new();

        public ManualTimeProvider Clock { get; } = new();

        public static async Task<Bench> StartAsync(SqlDialect dialect, PostgresServer server)
        {
            var database = await TestDatabase.CreateAsync(dialect, server);
            await database.Database.MigrateAsync(SyncStore.Migrations);
            return new Bench(database, await FakeSource.StartAsync());
        }

        public Task<SyncReport> RunAsync(params string[] lists) => _synchroniser.RunAsync(lists, TestContext.Current.CancellationToken);

        public async ValueTask DisposeAsync()
        {
            _synchroniser.Dispose();
            _gp.Dispose();
            await Source.DisposeAsync();
            await _database.DisposeAsync();
        }
    }

    private sealed class CatalogueNotes : ICatalogueImport
    {
        public List<PublishedSatellite> Taken { get; } = [];

        public Task<ImportCount> ImportAsync(IReadOnlyList<PublishedSatellite> satellites, CancellationToken cancellation)
        {
            var added = satellites.Where(satellite => Taken.All(known => known.Elements.CatalogueNumber != satellite.Elements.CatalogueNumber)).ToList();
            Taken.AddRange(added);
            return Task.FromResult(new ImportCount(added.Count, 0, satellites.Count - added.Count));
        }
    }
}
