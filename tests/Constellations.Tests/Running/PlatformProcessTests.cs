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
        using var platform = Start("--Listen", "127.0.0.1:0", "--Data", Path.Combine(data, "platform"), "--Runs", Path.Combine(data, "runs"), "--OrbitSchedule", "never", "--LogFile", Path.Combine(data, "log.txt"));
        try
        {
            var said = await platform.StandardOutput.ReadLineAsync(patience.Token) ?? "";
            Assert.StartsWith("The platform is at http://127.0.0.1:", said, StringComparison.Ordinal);
            using var root = new Visitor(new Uri(said["The platform is at ".Length..said.IndexOf(',', StringComparison.Ordinal)]));
            using var admin = Start("admin", "--Data", Path.Combine(data, "platform"));
            var token = (await admin.StandardOutput.ReadToEndAsync(patience.Token)).Trim();
            await Visitor.ExpectAsync(201, root.PostAsync("/api/v1/setup", new { token, name = "root", password = Visitor.Password }));
            await root.SignInAsync("root");
            var constellation = await Wanted.UploadAsync(root.Client);

            var request = Wanted.Request();
            request.Remove("satellites");
            (request["level"], request["ids"]) = ("constellation", new JsonArray(constellation));
            var package = await Wanted.PackageAsync(root.Client, request);
            Assert.Contains("<html", Wanted.FileIn(package, "report.html"), StringComparison.Ordinal);

            var scenario = ScenarioTests.Given();
            scenario["rate"] = 1;
            using var launched = await root.Client.PostAsJsonAsync($"/api/v1/constellations/{constellation}/scenario?launch=true", scenario, patience.Token);
            var run = await launched.JsonAsync(System.Net.HttpStatusCode.Accepted);
            while ((string?)(await root.Client.GetJsonAsync($"/api/v1/runs/{run["id"]}"))["phase"] != "running")
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, patience.Token);
            }

            await Visitor.ExpectAsync(200, root.Client.DeleteAsync($"/api/v1/runs/{run["id"]}"));
            Assert.Empty(RunningProcesses.Of(Path.Combine(data, "runs", "platform-")));
        }
        finally
        {
            platform.Kill();
            await platform.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        Directory.Delete(data, recursive: true);
    }

    private static Process Start(params string[] arguments) => Process.Start(
        new ProcessStartInfo(Path.Combine(Wanted.Folder("Constellations"), "Constellations"), arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
}
