using System.Diagnostics;
using System.Text;
using ScAi.Messages;
using ScAi.Mqtt.LocalBroker;

namespace ScAi.Federations.Tests.Processes;

/// <summary>10,000 malformed payloads on every topic of the contract, while a run goes on.</summary>
public class MalformedTests
{
    private const int PerTopic = 10_000;

    private static readonly byte[][] s_payloads =
    [
        "nonsense"u8.ToArray(),
        "{"u8.ToArray(),
        "[]"u8.ToArray(),
        "{\"taskingParameters\":{\"simStartTime\":"u8.ToArray(),
        "{\"id\":NaN}"u8.ToArray(),
        "{\"grant\":1e308,\"start\":1e308,\"end\":-1e308,\"counts\":[]}"u8.ToArray(),
        "{\"name\":\"ground\",\"name\":\"ground\"}"u8.ToArray(),
        "{\"groundId\":3,\"outageStart\":\"tomorrow\"}"u8.ToArray(),
        [0x7B, 0x22, 0xFF, 0xFE, 0x22, 0x3A, 0x31, 0x7D],
        Encoding.ASCII.GetBytes(new string('[', 2_000)),
        Encoding.ASCII.GetBytes("{\"a\":" + new string('9', 400) + "}x"),
    ];

    [Fact]
    public async Task Run_UnderMalformedPayloadsOnEveryTopic_StaysAliveCountsThemAndGivesTheSameDigest()
    {
        using var broker = MosquittoProcess.Start();
        using var folder = new TemporaryFolder();
        using var run = OverMosquitto.Start(folder, more: ["--rate", "2400", "--broker", broker.Address]);
        run.WaitUntil("2023-08-01T00:30");

        var apps = new AppNames();
        var topics = new Topics("downlink", apps);
        foreach (var channel in ChannelCatalogue.All)
        {
            await Flood(broker.Port, topics.Of(channel, apps.Ground).Text);
        }

        Assert.False(run.HasExited, $"The flood took longer than the run. {run.Errors}");
        var left = await Task.Run(() => OverMosquitto.Complete(folder, run));

        Assert.Equal(Federation.Run(Scenarios.Day).Digest, left.Digest);
        AssertCounted(left, "constellation", ["manager/init", "manager/start", "manager/stop", "ground/location", "ground/linkCharge", "outage/report"]);
        AssertCounted(left, "ground", ["manager/init", "manager/update", "manager/time/grant", "constellation/location", "outage/report", "outage/restore"]);
        AssertCounted(left, "outage", ["manager/init", "manager/start", "manager/time/grant"]);
        AssertCounted(left, "manager", ["ground/time/request", "ground/status/ready", "ground/status/mode", "ground/control"]);
    }

    private static void AssertCounted(RunFolderOf run, string app, string[] topics)
    {
        var errors = run.Messages.Where(message => message.BelowPrefix == $"{app}/error" && message.Malformed is null)
            .GroupBy(message => message.Member("topic")!)
            .ToDictionary(group => group.Key, group => group.Max(message => long.Parse(message.Member("count")!)));
        foreach (var topic in topics)
        {
            Assert.True(errors.TryGetValue($"downlink/{topic}", out var count), $"{app} said nothing of {topic}.");
            Assert.True(count == PerTopic, $"{app} counted {count} on {topic}.");
        }

        Assert.All(
            run.Messages.Where(message => message.BelowPrefix == $"{app}/error" && message.Malformed is null),
            message => Assert.NotEqual("", message.Member("reason")));
    }

    private static async Task Flood(int port, string topic)
    {
        var start = new ProcessStartInfo("mosquitto_pub", ["-p", $"{port}", "-t", topic, "-q", "1", "-l"])
        {
            RedirectStandardInput = true, RedirectStandardError = true,
        };
        using var publisher = Process.Start(start)!;
        var lines = new MemoryStream();
        for (var i = 0; i < PerTopic; i++)
        {
            lines.Write(s_payloads[i % s_payloads.Length]);
            lines.WriteByte((byte)'\n');
        }

        lines.Position = 0;
        await lines.CopyToAsync(publisher.StandardInput.BaseStream);
        publisher.StandardInput.Close();
        await publisher.WaitForExitAsync();
        Assert.True(publisher.ExitCode == 0, await publisher.StandardError.ReadToEndAsync());
    }
}
