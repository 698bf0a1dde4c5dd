using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ScAi.Constellations.Accounts;
using ScAi.Constellations.Simulations.Requests;

namespace ScAi.Constellations.Tests.Simulations;

public class SimulationTests(PostgresServer server)
{
    [Theory]
    [MemberData(nameof(TestDatabase.Dialects), MemberType = typeof(TestDatabase))]
    public async Task Post_SmallRequest_RunsAndTellsProgressThatNeverFalls(SqlDialect dialect)
    {
        await using var platform = await TestPlatform.StartAsync(dialect, server);
        var id = await Wanted.PostAsync(platform.Client, Wanted.Request());

        var events = await Wanted.EventsAsync(platform.Client, id);

        Assert.Equal("done", events[^1].Name);
        Assert.Equal($"/api/v1/simulations/{id}/results", events[^1].Value["results"]!.GetValue<string>());
        var percent = events.Select(told => told.Value["percent"]!.GetValue<double>()).ToList();
        Assert.Equal(percent.Order(), percent);
        Assert.Equal(100.0, percent[^1]);
        Assert.Equal("done", await Wanted.StateAsync(platform.Client, id));
        var page = await platform.Client.GetFromJsonAsync<JsonObject>("/api/v1/simulations");
        Assert.Equal(id, page!["items"]![0]!["id"]!.GetValue<long>());

        // Whoever comes later hears the last word.
        Assert.Equal("done", Assert.Single(await Wanted.EventsAsync(platform.Client, id)).Name);
        using var gone = await platform.Client.DeleteAsync($"/api/v1/simulations/{id}");
        Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);
        using var missing = await platform.Client.GetAsync($"/api/v1/simulations/{id}/results/package");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public async Task Cancel_RunningJob_LeavesTheProcessorWithinASecondAndCanBeRetried()
    {
        await using var platform = await TestPlatform.StartAsync(SqlDialect.Sqlite, server);
        var id = await Wanted.PostAsync(platform.Client, Wanted.Long());
        using var answer = await platform.Client.GetAsync($"/api/v1/simulations/{id}/events", HttpCompletionOption.ResponseHeadersRead);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync());
        while (await lines.ReadLineAsync() is { } line && !line.Contains("\"partsDone\":1,", StringComparison.Ordinal))
        {
            Assert.DoesNotContain("event: done", line, StringComparison.Ordinal);
        }

        using var cancelled = await platform.Client.PostAsync($"/api/v1/simulations/{id}/cancel", null);
        Assert.Equal(HttpStatusCode.OK, cancelled.StatusCode);
        var pool = platform.App.Services.GetRequiredService<ScAi.Workers.Parts.PartPool>();
        await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System, TestContext.Current.CancellationToken);
        Assert.Null(pool.Take());
        Assert.Equal("cancelled", await Wanted.StateAsync(platform.Client, id));
        Assert.Contains("event: cancelled", await lines.ReadToEndAsync(), StringComparison.Ordinal);

        using var again = await platform.Client.PostAsync($"/api/v1/simulations/{id}/cancel", null);
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        using var retried = await platform.Client.PostAsync($"/api/v1/simulations/{id}/retry", null);
        Assert.Equal(HttpStatusCode.Accepted, retried.StatusCode);
        Assert.Equal(2, (await retried.Content.ReadFromJsonAsync<JsonObject>())!["attempt"]!.GetValue<int>());
        (await platform.Client.DeleteAsync($"/api/v1/simulations/{id}")).Dispose();
    }

    [Fact]
    public async Task Post_MoreThanTheQuota_Is429WithRetryAfter()
    {
        await using var platform = await TestPlatform.StartAsync(
            SqlDialect.Sqlite, server, services => services.AddSingleton(new SimulationLimits { UnfinishedJobs = 1 }));
        var id = await Wanted.PostAsync(platform.Client, Wanted.Long());

        using var refused = await platform.Client.PostAsJsonAsync("/api/v1/simulations", Wanted.Request());
        using var other = platform.Of("somebody", Role.Planner);
        var allowed = await Wanted.PostAsync(other, Wanted.Request());

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        foreach (var route in new[] { "", "/events", "/results", "/results/package", "/results/summary", "/results/tracks", "/results/footprints", "/results/files/summary.json" })
        {
            using var foreign = await other.GetAsync($"/api/v1/simulations/{id}{route}");
            Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        }

        using var foreignCancel = await other.PostAsync($"/api/v1/simulations/{id}/cancel", null);
        Assert.Equal(HttpStatusCode.NotFound, foreignCancel.StatusCode);
        using var viewer = platform.Of("planner", Role.Viewer);
        using var forbidden = await viewer.PostAsJsonAsync("/api/v1/simulations", Wanted.Request());
        Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);
        (await other.DeleteAsync($"/api/v1/simulations/{allowed}")).Dispose();
        (await platform.Client.DeleteAsync($"/api/v1/simulations/{id}")).Dispose();
    }

    [Theory]
    [InlineData("from", "\"yesterday\"", "from")]
    [InlineData("to", "\"2023-07-01T00:00:00Z\"", "to")]
    [InlineData("to", "\"2024-08-01T00:00:00Z\"", "to")]
    [InlineData("figures", "[\"speed\"]", "figures[0]")]
    [InlineData("preset", "\"war\"", "preset")]
    [InlineData("level", "\"planet\"", "level")]
    [InlineData("points", "[{\"coordinates\":[10]}]", "points[0].coordinates")]
    [InlineData("points", "[{\"coordinates\":[59.9,110.7]}]", "points[0].coordinates")]
    [InlineData("areas", "[{\"coordinates\":[[0,0],[1,1]]}]", "areas[0].coordinates")]
    [InlineData("areas", "[{\"coordinates\":[[0,0],[10,10],[10,0],[0,10]]}]", "areas[0]")]
    [InlineData("resolutionDegrees", "0", "resolutionDegrees")]
    [InlineData("resolutionDegrees", "0.002", "resolutionDegrees")]
    [InlineData("sensor", "{\"type\":\"eye\"}", "sensor.type")]
    [InlineData("sensor", "{\"type\":\"sar\",\"minIncidenceDegrees\":50}", "sensor")]
    [InlineData("satellites", "[{\"name\":\"x\",\"tle1\":\"1\",\"tle2\":\"2\"}]", "satellites[0]")]
    [InlineData("minElevationDegrees", "95", "minElevationDegrees")]
    [InlineData("intervalSeconds", "0", "intervalSeconds")]
    [InlineData("colour", "1", "colour")]
    public async Task Post_FieldThatIsWrong_IsNamed(string field, string value, string named)
    {
        await using var platform = await TestPlatform.StartAsync(SqlDialect.Sqlite, server);
        var request = Wanted.Request();
        request[field] = JsonNode.Parse(value);

        using var refused = await platform.Client.PostAsJsonAsync("/api/v1/simulations", request);

        var text = await refused.Content.ReadAsStringAsync();
        Assert.True(refused.StatusCode == HttpStatusCode.BadRequest, text);
        Assert.True(JsonNode.Parse(text)!["errors"]!.AsObject().ContainsKey(named), text);
    }

    [Fact]
    public async Task Stream_DocumentedRequest_StreamsProgressAndEndsWithTheAddress()
    {
        await using var platform = await TestPlatform.StartAsync(SqlDialect.Sqlite, server);
        var constellation = await Wanted.UploadAsync(platform.Client);
        var request = JsonNode.Parse("""
            {"level":1,"start_time":"20230801000000","end_time":"20230801030000","interval":60,"point_data":[[10.75,59.91]],
             "line_data":[[[5,45],[9,50]]],"area_data":[[[0,40],[12,42],[10,52]]],"algorithm_type":"observation"}
            """)!.AsObject();
        request["ID"] = $"{constellation}";

        using var post = new HttpRequestMessage(HttpMethod.Post, "/simulation_stream") { Content = JsonContent.Create(request) };
        using var answer = await platform.Client.SendAsync(post, HttpCompletionOption.ResponseHeadersRead);
        var events = await Wanted.EventsAsync(answer);

        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("done", events[^1].Name);
        var summary = await platform.Client.GetFromJsonAsync<JsonObject>($"{events[^1].Value["results"]}/summary");
        Assert.Equal(["points", "line-1", "area-1"], summary!["sections"]!.AsArray().Select(section => section!["id"]!.GetValue<string>()));
        foreach (var (field, value) in new[]
                 {
                     ("level", "2"), ("ID", "\"x\""), ("start_time", "\"2023-08-01\""), ("end_time", "\"20230731000000\""), ("interval", "0"),
                     ("point_data", "[[1]]"), ("line_data", "[[[1,2]]]"), ("area_data", "7"), ("algorithm_type", "\"x\""),
                 })
        {
            var wrong = request.DeepClone().AsObject();
            wrong[field] = JsonNode.Parse(value);
            using var refused = await platform.Client.PostAsJsonAsync("/simulation_stream", wrong);
            var text = await refused.Content.ReadAsStringAsync();
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            Assert.Contains($"\"{field}", text, StringComparison.Ordinal);
        }

        request["ID"] = 800;
        using var missing = await platform.Client.PostAsJsonAsync("/simulation_stream", request);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }
}
