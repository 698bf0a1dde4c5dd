using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ScAi.Constellations.Simulations.Requests;
using ScAi.Sql.LocalServer;

namespace ScAi.Constellations.Tests.Simulations;

/// <summary>Jobs while the database, the platform or a reader is away: R-20, restart, resume; and S-16.</summary>
public sealed class JobOutageTests(PostgresServer server)
{
    [Fact]
    public async Task Job_DatabaseGoesWhileItRuns_EndsWithTheSameResult()
    {
        using var own = PostgresProcess.Start();
        await using var platform = await TestPlatform.StartAsync(await own.CreateDatabaseAsync());
        await using var undisturbed = await TestPlatform.StartAsync(SqlDialect.Sqlite, server);
        var request = Wanted.Request(24, 24.0, 0.5);
        var id = await Wanted.PostAsync(platform.Client, request);
        using var answer = await platform.Client.GetAsync($"/api/v1/simulations/{id}/events", HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync());
        await NextAsync(reader, "progress");

        own.Stop();
        using var refused = await platform.Client.PostAsJsonAsync("/api/v1/simulations", Wanted.Request());
        using var unread = await platform.Client.GetAsync("/api/v1/simulations");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, unread.StatusCode);
        own.Restart();
        await NextAsync(reader, "done");

        Assert.Equal("done", await Wanted.StateAsync(platform.Client, id));
        Assert.Single((await platform.Client.GetFromJsonAsync<JsonObject>("/api/v1/simulations"))!["items"]!.AsArray());
        Assert.Equal(
            await Wanted.PackageAsync(undisturbed.Client, request),
            await platform.Client.GetByteArrayAsync($"/api/v1/simulations/{id}/results/package"));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Dialects), MemberType = typeof(TestDatabase))]
    public async Task Restart_JobsRunningAndQueued_AreDoneAgain(SqlDialect dialect)
    {
        await using var database = await TestDatabase.CreateAsync(dialect, server);
        var data = Directory.CreateTempSubdirectory("scai-platform-test-").FullName;
        long running, queued;
        await using (var first = await TestPlatform.StartAsync(database.Connection, services => services.AddSingleton(new SimulationLimits { RunningJobs = 1 }), data))
        {
            running = await Wanted.PostAsync(first.Client, Wanted.Long());
            queued = await Wanted.PostAsync(first.Client, Wanted.Request());
            using var answer = await first.Client.GetAsync($"/api/v1/simulations/{running}/events", HttpCompletionOption.ResponseHeadersRead);
            using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync());
            await NextAsync(reader, "progress");
            Assert.Equal(("running", "queued"), (await Wanted.StateAsync(first.Client, running), await Wanted.StateAsync(first.Client, queued)));
        }

        await using (var second = await TestPlatform.StartAsync(database.Connection, data: data))
        {
            using var again = await second.Client.GetAsync($"/api/v1/simulations/{running}/events", HttpCompletionOption.ResponseHeadersRead);
            using var events = new StreamReader(await again.Content.ReadAsStreamAsync());
            await NextAsync(events, "progress");
            (await second.Client.PostAsync($"/api/v1/simulations/{running}/cancel", null)).Dispose();

            Assert.Equal("done", (await Wanted.EventsAsync(second.Client, queued))[^1].Name);
            Assert.Equal("cancelled", await Wanted.StateAsync(second.Client, running));
        }

        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task Events_ReaderComesBackWithLastEventId_MissesNothingAndGetsNothingTwice()
    {
        await using var platform = await TestPlatform.StartAsync(SqlDialect.Sqlite, server);
        var id = await Wanted.PostAsync(platform.Client, Wanted.Long());
        List<string> first;
        using (var answer = await platform.Client.GetAsync($"/api/v1/simulations/{id}/events", HttpCompletionOption.ResponseHeadersRead))
        {
            first = await IdsAsync(answer, 4);
        }

        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/simulations/{id}/events");
        request.Headers.Add("Last-Event-ID", first[1]);
        using var resumed = await platform.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        var second = await IdsAsync(resumed, 2);

        Assert.Equal(first[2..], second);
        (await platform.Client.DeleteAsync($"/api/v1/simulations/{id}")).Dispose();
    }

    [Fact]
    public async Task Post_MoreCellsThanTheQuota_Is429WithRetryAfter()
    {
        await using var platform = await TestPlatform.StartAsync(
            SqlDialect.Sqlite, server, services => services.AddSingleton(new SimulationLimits { CellsUnfinished = 50 }));

        using var refused = await platform.Client.PostAsJsonAsync("/api/v1/simulations", Wanted.Request());

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Empty((await platform.Client.GetFromJsonAsync<JsonObject>("/api/v1/simulations"))!["items"]!.AsArray());
    }

    private static async Task NextAsync(StreamReader reader, string name)
    {
        string? line;
        do
        {
            line = await reader.ReadLineAsync();
            Assert.NotNull(line);
        }
        while (line != $"event: {name}");
    }

    private static async Task<List<string>> IdsAsync(HttpResponseMessage answer, int count)
    {
        var ids = new List<string>();
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync());
        while (ids.Count < count && await reader.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("id: ", StringComparison.Ordinal))
            {
                ids.Add(line["id: ".Length..]);
            }
        }

        return ids;
    }
}
