using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ScAi.Constellations.Accounts;
using ScAi.Constellations.Runs;
using ScAi.Constellations.Tests.Catalogue;
using ScAi.Constellations.Tests.Simulations;

namespace ScAi.Constellations.Tests.Runs;

/// <summary>Runs that are launched from the platform: real processes on a real broker.</summary>
public sealed class RunTests(PostgresServer server)
{
    [Fact]
    public async Task Launch_ShortScenario_RunsToItsEndAndBalances()
    {
        await using var platform = await TestPlatform.StartAsync(SqlDialect.Sqlite, server);
        var (run, process) = await LaunchAsync(platform, "max");
        Assert.Equal("running", (string?)run["state"]);

        await process.Ended;

        var over = await platform.Client.GetJsonAsync($"/api/v1/runs/{run["id"]}");
        Assert.True((string?)over["state"] == "done", over.ToJsonString());
        Assert.Equal(0, (int)over["exitCode"]!);
        Assert.StartsWith("http://127.0.0.1:", (string?)over["observer"], StringComparison.Ordinal);
        var summary = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(platform.Runs, (string)over["folder"]!, "summary.json")))!;
        Assert.True((bool)summary["booksBalance"]!);
        Assert.InRange((double)summary["totals"]!["offloadedGigabits"]!, 1.0, 600.0);
        Assert.Equal([(long)run["id"]!], (await platform.Client.GetJsonAsync("/api/v1/runs"))["items"]!.AsArray().Select(item => (long)item!["id"]!));
    }

    [Fact]
    public async Task Delete_RunningRun_LeavesInGoodOrderWithAllItsProcesses()
    {
        await using var platform = await TestPlatform.StartAsync(SqlDialect.Sqlite, server);
        var (run, process) = await LaunchAsync(platform, 1);
        await UnderWayAsync(process);
        using var observer = new HttpClient();
        Assert.Equal(HttpStatusCode.OK, (await observer.GetAsync(new Uri(new Uri(process.Run.Observer!), "/api/v1/runs"))).StatusCode);
        using var other = platform.Of("other", Role.Planner);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/api/v1/runs/{run["id"]}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.DeleteAsync($"/api/v1/runs/{run["id"]}")).StatusCode);
        Assert.Empty((await other.GetJsonAsync("/api/v1/runs"))["items"]!.AsArray());
        Assert.NotEmpty(RunningProcesses.Of(platform.Runs));

        var stopped = await (await platform.Client.DeleteAsync($"/api/v1/runs/{run["id"]}")).JsonAsync();

        Assert.Equal(("stopped", 130), ((string?)stopped["state"], (int)stopped["exitCode"]!));
        Assert.Empty(RunningProcesses.Of(platform.Runs));
        Assert.True(File.Exists(Path.Combine(platform.Runs, (string)run["folder"]!, "ledger.csv")));
        Assert.Equal("stopped", (string?)(await (await platform.Client.DeleteAsync($"/api/v1/runs/{run["id"]}")).JsonAsync())["state"]);
    }

    [Fact]
    public async Task Platform_Ends_ItsRunsEndWithIt()
    {
        var platform = await TestPlatform.StartAsync(SqlDialect.Sqlite, server);
        RunProcess process;
        await using (platform)
        {
            (_, process) = await LaunchAsync(platform, 1);
            await UnderWayAsync(process);
            Assert.NotEmpty(RunningProcesses.Of(platform.Runs));
        }

        Assert.Empty(RunningProcesses.Of(platform.Runs));
        Assert.Equal(RunState.Stopped, process.Run.State);
    }

    [Fact]
    public async Task Launch_MoreThanTheQuota_Is429WithRetryAfter()
    {
        await using var platform = await TestPlatform.StartAsync(SqlDialect.Sqlite, server, services => services.AddSingleton(new RunLimits { PerAccount = 0 }));
        var constellation = await Wanted.UploadAsync(platform.Client);

        using var refused = await platform.Client.PostAsJsonAsync($"/api/v1/constellations/{constellation}/scenario?launch=true", ScenarioTests.Given());

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
    }

    [Fact]
    public async Task Launch_PlatformWithoutAFolderForRuns_IsAConflict()
    {
        await using var platform = await TestPlatform.StartAsync(
            SqlDialect.Sqlite, server, services => services.AddSingleton(new PlatformOptions { Data = Path.GetTempPath() }));
        var constellation = await Wanted.UploadAsync(platform.Client);

        using var refused = await platform.Client.PostAsJsonAsync($"/api/v1/constellations/{constellation}/scenario?launch=true", ScenarioTests.Given());

        Assert.Empty(await refused.ProblemFieldsAsync(HttpStatusCode.Conflict));
        Assert.Contains("--runs", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task<(JsonNode Run, RunProcess Process)> LaunchAsync(TestPlatform platform, JsonNode rate)
    {
        var constellation = await Wanted.UploadAsync(platform.Client);
        var request = ScenarioTests.Given();
        request["rate"] = rate;
        using var answer = await platform.Client.PostAsJsonAsync($"/api/v1/constellations/{constellation}/scenario?launch=true", request);
        var run = await answer.JsonAsync(HttpStatusCode.Accepted);
        Assert.Equal($"/api/v1/runs/{run["id"]}", answer.Headers.Location!.ToString());
        var book = platform.App.Services.GetRequiredService<RunBook>();
        return (run, book.Find(new Caller("planner", Role.Planner), (long)run["id"]!));
    }

    /// <summary>Waits until its manager grants time and its observer serves.</summary>
    private static async Task UnderWayAsync(RunProcess process)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (process.Run is not { Phase: "running", Observer: not null })
        {
            Assert.False(process.Ended.IsCompleted, process.Run.ToString());
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, patience.Token);
        }
    }
}
