using System.Diagnostics;
using System.Net;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using ScAi.Accounts;
using ScAi.Constellations.Tests.Accounts;
using ScAi.Constellations.Tests.Catalogue;
using ScAi.Constellations.Tests.Simulations;
using ScAi.Sql.LocalServer;

namespace ScAi.Constellations.Tests.Running;

/// <summary>R-20: the database server is stopped, stays away, and is started again. Accounts, tokens and sessions are the real ones.</summary>
public sealed class DatabaseOutageTests
{
    private static readonly TimeSpan s_minute = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Requests_DatabaseAwayForAMinuteByTheClock_Are503AndLeaveTheContentsAlone()
    {
        var clock = new ManualTimeProvider(TimeProvider.System.GetUtcNow());
        var rounds = 0;
        await OutageAsync(clock, () =>
        {
            // In the first round it is still known who asks; later on not even that can be found out.
            clock.Advance(rounds++ == 0 ? TimeSpan.Zero : s_minute / 3);
            return rounds <= 4;
        });
    }

    [Fact(Explicit = true)]
    [Trait("set", "nightly")]
    public async Task Requests_DatabaseAwayForAMinute_Are503AndLeaveTheContentsAlone()
    {
        Stopwatch? away = null;
        await OutageAsync(TimeProvider.System, () => (away ??= Stopwatch.StartNew()).Elapsed < s_minute);
    }

    [Fact]
    public async Task Writers_DatabaseStoppedUnderThem_LeaveWholeConstellationsOrNone()
    {
        const int Writers = 6;
        using var server = PostgresProcess.Start();
        var connection = await server.CreateDatabaseAsync();
        await using var platform = await TestPlatform.StartAsync(connection);
        var acknowledged = 0;
        using var ended = new CancellationTokenSource();
        var writers = Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; !ended.IsCancellationRequested; i++)
            {
                using var answer = await platform.Client.PostAsync($"/api/v1/constellations/import?name=W{writer}-{i}", new StringContent(Wanted.Elements()));
                Assert.True(answer.StatusCode is HttpStatusCode.Created or HttpStatusCode.ServiceUnavailable, $"{answer.StatusCode}");
                Assert.True(answer.StatusCode == HttpStatusCode.Created || answer.Headers.RetryAfter is not null);
                _ = answer.StatusCode == HttpStatusCode.Created ? Interlocked.Increment(ref acknowledged) : 0;
            }
        })).ToList();

        for (var times = 1; times <= 3; times++)
        {
            await UntilAsync(() => Volatile.Read(ref acknowledged) >= 10 * times);
            server.Stop();
            server.Restart();
        }

        await ended.CancelAsync();
        await Task.WhenAll(writers);

        await using var database = new NpgsqlConnection(connection + ";Pooling=false");
        await database.OpenAsync();
        var kept = (await database.QueryAsync<(long Shown, long Members, long Words)>(
            """
            SELECT c.satellite_count, (SELECT COUNT(*) FROM constellation_satellites m WHERE m.constellation_id = c.id),
                   (SELECT COUNT(DISTINCT w.item_id) FROM words w WHERE w.kind = 'constellations' AND w.item_id = c.id)
            FROM constellations c
            """)).AsList();
        Assert.All(kept, constellation => Assert.Equal((6L, 6L, 1L), constellation));

        // Where the server went between keeping a transaction and saying so, one more is there than was acknowledged.
        Assert.InRange(kept.Count, acknowledged, acknowledged + 3 * Writers);
        foreach (var table in new[] { "SELECT COUNT(*) FROM satellites", "SELECT COUNT(DISTINCT satellite_id) FROM element_sets", "SELECT COUNT(DISTINCT item_id) FROM words WHERE kind = 'satellites'" })
        {
            Assert.Equal(6L * kept.Count, await database.QuerySingleAsync<long>(table));
        }
    }

    /// <summary>Asks for everything over and over while the database is away, and compares what it held before with what it holds after.</summary>
    /// <param name="isStillAway">Lets time pass; whether the outage goes on.</param>
    private static async Task OutageAsync(TimeProvider clock, Func<bool> isStillAway)
    {
        using var server = PostgresProcess.Start();
        var connection = await server.CreateDatabaseAsync();
        await using var platform = await TestPlatform.StartAsync(
            connection, services => services.AddSingleton(clock).AddSingleton<ICallers, BearerCallers>());
        using var root = new Visitor(platform.Address);
        var token = await platform.App.Services.GetRequiredService<AccountOffice>().Setup.IssueAsync();
        await Visitor.ExpectAsync(201, root.PostAsync("/api/v1/setup", new { token, name = "root", password = Visitor.Password }));
        await root.SignInAsync("root");
        var constellation = await Wanted.UploadAsync(root.Client);
        var satellite = await root.Client.AddAsync("/api/v1/satellites", Samples.Items["satellites"]);
        foreach (var kind in new[] { "sensors", "stations", "targets" })
        {
            await root.Client.AddAsync($"/api/v1/{kind}", Samples.Items[kind]);
        }

        var before = await Contents.OfAsync(connection);
        Assert.Equal("7 rows", before["satellites"].Split(',')[0]);

        server.Stop();
        var rounds = 0;
        for (; isStillAway(); rounds++)
        {
            foreach (var (method, path, body) in Requests(satellite, constellation))
            {
                await Visitor.ExpectAsync(503, root.Client.SendJsonAsync(method, path, body, "*"));
            }

            using var health = await root.Client.GetAsync("/healthz");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, health.StatusCode);
        }

        Assert.InRange(rounds, 3, int.MaxValue);
        server.Restart();

        Assert.Equal(before, await Contents.OfAsync(connection));
        Assert.Equal("Healthy", await root.Client.GetStringAsync("/healthz"));
        await root.Client.AddAsync("/api/v1/satellites", """{"name":"after"}""");
        using var removed = await root.Client.DeleteAsync($"/api/v1/constellations/{constellation}");
        Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);
        var changed = (await Contents.OfAsync(connection)).Where(table => table.Value != before[table.Key]).Select(table => table.Key);
        Assert.Equal(["constellation_satellites", "constellations", "satellites", "word_list", "words"], changed);
    }

    private static IEnumerable<(string Method, string Path, string Body)> Requests(long satellite, long constellation) =>
    [
        ("GET", "/api/v1/satellites", ""),
        ("GET", $"/api/v1/satellites/{satellite}", ""),
        ("GET", "/constellations", ""),
        ("GET", "/api/v1/simulations", ""),
        ("POST", "/api/v1/satellites", """{"name":"during"}"""),
        ("PUT", $"/api/v1/satellites/{satellite}", """{"name":"during"}"""),
        ("PATCH", $"/api/v1/satellites/{satellite}", """{"name":"during"}"""),
        ("DELETE", $"/api/v1/satellites/{satellite}", ""),
        ("POST", $"/api/v1/constellations/{constellation}/satellites", $"[{satellite}]"),
        ("DELETE", $"/api/v1/constellations/{constellation}", ""),
        ("POST", "/api/v1/constellations/import?name=during", Wanted.Elements()),
        ("POST", "/upload_constellation",
            $$"""{"constellation_name":"during","satellites":{"one":{"name":"one","tle1":"{{Samples.Tle1}}","tle2":"{{Samples.Tle2}}"} } }"""),
        ("POST", "/api/v1/simulations", Wanted.Request().ToJsonString()),
    ];

    private static async Task UntilAsync(Func<bool> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!isSo())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, patience.Token);
        }
    }
}
