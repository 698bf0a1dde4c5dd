using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace ScAi.Federations.Tests.Processes;

/// <summary>A run is served while it lasts, takes wishes from those who look on, and is not changed by any of it.</summary>
public class ObservedRunTests
{
    [Fact]
    public async Task Run_LookedAt_ServesWhatItsFolderHoldsInTheEnd()
    {
        using var folder = new TemporaryFolder();
        using var run = OverMosquitto.Start(folder, more: ["--rate", "3600", "--keep-observer"]);
        run.WaitUntil("2023-08-01T01:00");
        using var client = new HttpClient { BaseAddress = new Uri(AddressIn(run.Output)) };

        var before = await StateAsync(client);
        Assert.Equal(("live", "running"), ((string)before["header"]!["id"]!, (string)before["header"]!["phase"]!));
        Assert.Equal(2, before["satellites"]!.AsArray().Count);
        Assert.True((bool)(await ControlAsync(client, "pause"))["accepted"]!);
        Assert.True((bool)(await ControlAsync(client, "resume"))["accepted"]!);

        var after = await UntilDoneAsync(client);
        var reference = Federation.Run(Scenarios.Day);
        Assert.Equal(reference.Digest, (string)after["header"]!["digest"]!);
        var ledger = await client.GetStringAsync("api/v1/runs/live/ledger.csv");
        Assert.Equal(await File.ReadAllTextAsync(folder.File("run", "ledger.csv")), ledger);
        Assert.Equal(after["links"]!.AsArray().Count, ledger.Count(letter => letter == '\n') - 1);
        Assert.NotEmpty(after["contacts"]!.AsArray());
    }

    [Fact]
    public void Run_WithoutServer_IsRecordedAllTheSame()
    {
        using var folder = new TemporaryFolder();
        using var run = OverMosquitto.Start(folder, more: ["--rate", "max", "--no-observe"]);

        Assert.Equal(0, run.Wait());

        Assert.DoesNotContain("\"observer\":", run.Output, StringComparison.Ordinal);
        Assert.True(new FileInfo(folder.File("run", "messages.jsonl")).Length > 1_000_000);
    }

    [Theory]
    [InlineData("--no-observe", "--keep-observer", "--no-observe")]
    [InlineData("--no-record", "--keep-observer", "--no-record")]
    [InlineData("--observe-port=70000", "--seed=1", "--observe-port: expected 1 to 65535, got 70000")]
    public void Run_OptionsThatDoNotGoTogether_AreRefused(string one, string other, string words)
    {
        using var folder = new TemporaryFolder();
        using var run = OverMosquitto.Start(folder, more: [one, other]);

        Assert.Equal(2, run.Wait());

        Assert.Contains(words, run.Errors, StringComparison.Ordinal);
    }

    private static string AddressIn(string output) => output.Split('\n')
        .Where(line => line.StartsWith("{\"observer\"", StringComparison.Ordinal))
        .Select(line => (string)JsonNode.Parse(line)!["observer"]!).Single();

    private static async Task<JsonNode> StateAsync(HttpClient client) =>
        JsonNode.Parse(await client.GetStringAsync("api/v1/runs/live/state"))!;

    private static async Task<JsonNode> ControlAsync(HttpClient client, string action)
    {
        using var response = await client.PostAsJsonAsync("api/v1/runs/live/control", new { action });
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }

    private static async Task<JsonNode> UntilDoneAsync(HttpClient client)
    {
        while (true)
        {
            var state = await StateAsync(client);
            if ((string)state["header"]!["phase"]! is "done" && state["contacts"]!.AsArray().Count > 0)
            {
                return state;
            }
        }
    }
}
