using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ScAi.Constellations.Tests.Accounts;
using ScAi.Constellations.Tests.Catalogue;
using ScAi.Constellations.Tests.Runs;
using ScAi.Constellations.Tests.Simulations;

namespace ScAi.Constellations.Tests.Running;

/// <summary>The platform as its users start it: a process, an empty folder, a one-time token.</summary>
public sealed class PlatformProcessTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(90);

    [Fact]
    public async Task Platform_FromNothingToAReportAndARun_WorksAsDescribed()
    {
        var data = Directory.CreateTempSubdirectory("scai-platform-test-").FullName;
        using var patience = new CancellationTokenSource(s_patience);
        using var platform = StartPlatform(data);
        try
        {
            var said = await platform.StandardOutput.ReadLineAsync(patience.Token) ?? "";
            Assert.StartsWith("The platform is at http://127.0.0.1:", said, StringComparison.Ordinal);
            using var root = await AdministratorAsync(said, data, patience.Token);
            var constellation = await Wanted.UploadAsync(root.Client);

            var request = Wanted.Request();
            request.Remove("satellites");
            (request["level"], request["ids"]) = ("constellation", new JsonArray(constellation));
            var package = await Wanted.PackageAsync(root.Client, request);
            Assert.Contains("<html", Wanted.FileIn(package, "report.html"), StringComparison.Ordinal);

            var run = await RunningAsync(root, constellation, patience.Token);
            await Visitor.ExpectAsync(200, root.Client.DeleteAsync($"/api/v1/runs/{run}"));
            Assert.Empty(RunningProcesses.Of(Path.Combine(data, "runs", "platform-")));
        }
        finally
        {
            platform.Kill();
            await platform.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task Platform_Killed_LeavesNothingOfARunBehind()
    {
        var data = Directory.CreateTempSubdirectory("scai-platform-test-").FullName;
        using var patience = new CancellationTokenSource(s_patience);
        using var platform = StartPlatform(data);
        try
        {
            using var root = await AdministratorAsync(await platform.StandardOutput.ReadLineAsync(patience.Token) ?? "", data, patience.Token);
            await RunningAsync(root, await Wanted.UploadAsync(root.Client), patience.Token);

            var ended = await Task.Run(() => ProcessTree.KillAndWaitForTheRest(platform.Id, TimeSpan.FromSeconds(30)));

            Assert.Equal(
                ["GroundNetwork", "Manager", "Observer", "OutageGenerator", "SatelliteStorage", "mosquitto", "scai"],
                ended.Order(StringComparer.Ordinal));
            Assert.Empty(RunningProcesses.Of(Path.Combine(data, "runs")));
        }
        finally
        {
            platform.Kill();
            await platform.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task Platform_BehindAProxy_CountsAttemptsByClientAndKnowsHttps()
    {
        var data = Directory.CreateTempSubdirectory("scai-platform-test-").FullName;
        using var patience = new CancellationTokenSource(s_patience);
        using var platform = StartPlatform(data, "--BehindProxy", "127.0.0.1");
        try
        {
            using var root = await AdministratorAsync(await platform.StandardOutput.ReadLineAsync(patience.Token) ?? "", data, patience.Token);
            async Task<HttpResponseMessage> TryAsync(string name, string client, string password)
            {
                var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/sessions") { Content = JsonContent.Create(new { name, password }) };
                request.Headers.Add("X-Forwarded-For", client);
                request.Headers.Add("X-Forwarded-Proto", "https");
                return await root.Client.SendAsync(request, patience.Token);
            }

            var ofMany = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => TryAsync($"user{i}", $"203.0.113.{i}", "wrong password")));
            var ofOne = await Task.WhenAll(Enumerable.Range(20, 20).Select(i => TryAsync($"user{i}", "198.51.100.1", "wrong password")));
            using var good = await TryAsync("root", "203.0.113.77", Visitor.Password);

            Assert.All(ofMany, answer => Assert.Equal(401, (int)answer.StatusCode));
            Assert.InRange(ofOne.Count(answer => (int)answer.StatusCode == 429), 10, 15);
            Assert.Contains("; secure", Assert.Single(good.Headers.GetValues("Set-Cookie")), StringComparison.OrdinalIgnoreCase);
            var sessions = await Visitor.ExpectAsync(200, root.Client.GetAsync("/api/v1/sessions"));
            Assert.Equal("203.0.113.77", sessions[0].GetProperty("address").GetString());
        }
        finally
        {
            platform.Kill();
            await platform.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task Platform_SecondOnTheSameData_IsRefusedUntilTheFirstIsGoneEvenIfKilled()
    {
        var data = Directory.CreateTempSubdirectory("scai-platform-test-").FullName;
        using var patience = new CancellationTokenSource(s_patience);
        using var first = StartPlatform(data);
        Assert.StartsWith("The platform is at", await first.StandardOutput.ReadLineAsync(patience.Token), StringComparison.Ordinal);

        using var second = StartPlatform(data);
        await second.WaitForExitAsync(patience.Token);
        Assert.Equal(2, second.ExitCode);
        Assert.Contains("platform.db is in use by another platform.", await second.StandardError.ReadToEndAsync(patience.Token), StringComparison.Ordinal);

        first.Kill();
        await first.WaitForExitAsync(patience.Token);
        using var third = StartPlatform(data);
        Assert.StartsWith("The platform is at", await third.StandardOutput.ReadLineAsync(patience.Token), StringComparison.Ordinal);
        third.Kill();
        await third.WaitForExitAsync(patience.Token);
        Directory.Delete(data, recursive: true);
    }

    private static Process StartPlatform(string data, params string[] more) => Start([
        "--Listen", "127.0.0.1:0", "--Data", Path.Combine(data, "platform"), "--Runs", Path.Combine(data, "runs"), "--OrbitSchedule", "never",
        "--LogFile", Path.Combine(data, "log.txt"), .. more]);

    /// <summary>The first administrator, made with a one-time token.</summary>
    /// <param name="said">What the platform said at its start.</param>
    private static async Task<Visitor> AdministratorAsync(string said, string data, CancellationToken patience)
    {
        var root = new Visitor(new Uri(said["The platform is at ".Length..said.IndexOf(',', StringComparison.Ordinal)]));
        using var admin = Start("admin", "--Data", Path.Combine(data, "platform"));
        var token = (await admin.StandardOutput.ReadToEndAsync(patience)).Trim();
        await Visitor.ExpectAsync(201, root.PostAsync("/api/v1/setup", new { token, name = "root", password = Visitor.Password }));
        await root.SignInAsync("root");
        return root;
    }

    /// <summary>Launches a run that would take two hours, and waits until its manager grants time.</summary>
    private static async Task<long> RunningAsync(Visitor visitor, long constellation, CancellationToken patience)
    {
        var scenario = ScenarioTests.Given();
        scenario["rate"] = 1;
        using var launched = await visitor.Client.PostAsJsonAsync($"/api/v1/constellations/{constellation}/scenario?launch=true", scenario, patience);
        var run = (long)(await launched.JsonAsync(System.Net.HttpStatusCode.Accepted))["id"]!;
        while ((string?)(await visitor.Client.GetJsonAsync($"/api/v1/runs/{run}"))["phase"] != "running")
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, patience);
        }

        return run;
    }

    private static Process Start(params string[] arguments) => Process.Start(
        new ProcessStartInfo(Path.Combine(Wanted.Folder("Constellations"), "Constellations"), arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
}
