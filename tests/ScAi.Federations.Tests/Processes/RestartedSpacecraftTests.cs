using System.Diagnostics;
using System.Text.Json;
using ScAi.Mqtt.LocalBroker;
using ScAi.Scenarios;
using ScAi.Time;

namespace ScAi.Federations.Tests.Processes;

/// <summary>A spacecraft app that is killed in free-running time, and the process that takes over.</summary>
public sealed class RestartedSpacecraftTests : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(90);
    private readonly TemporaryFolder _folder = new();
    private readonly MosquittoProcess _broker = MosquittoProcess.Start();
    private readonly List<Process> _apps = [];

    [Fact]
    public void Run_SpacecraftKilled_TheNextProcessGoesOnAndNoPacketIsMissing()
    {
        var mission = ScenarioFile.Load(Repository.File("scenarios", "mission.yaml"));
        File.WriteAllText(_folder.File("free.yaml"), ScenarioWriter.Write(mission with
        {
            Time = TimeMode.FreeRunning,
            Rate = 300,
            Stop = mission.Start + TimeSpan.FromHours(1),
            MissionControl = null,
            Spacecraft = mission.Spacecraft! with { Faults = [] },
            Manager = new ManagerPlan
            {
                RequiredApps = ManagerPlan.ModelApps(mission.Apps, spacecraft: true),
                LostFederate = LostFederatePolicy.Wait,
                CommandLead = TimeSpan.FromSeconds(1),
            },
        }));
        foreach (var app in new[] { "Observer", "SatelliteStorage", "GroundNetwork", "OutageGenerator" })
        {
            _ = Start(app);
        }

        var first = Start("Spacecraft");
        var manager = Start("Manager");
        Assert.True(SpinWait.SpinUntil(() => File.Exists(_folder.File("spacecraft.snapshot.previous")), s_patience));
        first.Kill();
        first.WaitForExit();

        var second = Start("Spacecraft");

        Assert.True(second.WaitForExit(s_patience) && manager.WaitForExit(s_patience));
        Assert.Equal((0, 0), (second.ExitCode, manager.ExitCode));
        Assert.True(_apps[0].WaitForExit(s_patience));
        var heard = Packets().GroupBy(packet => packet.Sequence).OrderBy(packets => packets.Key).ToList();
        Assert.Equal(Enumerable.Range(0, heard.Count).Select(number => (long)number), heard.Select(packets => packets.Key));
        Assert.All(heard, packets => Assert.Single(packets.Select(packet => packet.Values).Distinct()));
        Assert.True(heard.Count > 60, $"{heard.Count} packets");
    }

    public void Dispose()
    {
        foreach (var app in _apps)
        {
            if (!app.HasExited)
            {
                app.Kill();
                app.WaitForExit();
            }

            app.Dispose();
        }

        _broker.Dispose();
        _folder.Dispose();
    }

    private Process Start(string app)
    {
        var program = Repository.File("artifacts", "bin", app, new DirectoryInfo(AppContext.BaseDirectory).Name, app);
        var process = Process.Start(new ProcessStartInfo(program,
        [
            "--Scenario", _folder.File("free.yaml"), "--Broker", _broker.Address, "--RunFolder", _folder.Path, "--LogFile", _folder.File($"{app}.log"),
        ]))!;
        _apps.Add(process);
        return process;
    }

    private IEnumerable<(long Sequence, string Values)> Packets() => File.ReadLines(_folder.File("messages.jsonl"))
        .Select(line => JsonDocument.Parse(line).RootElement)
        .Where(message => message.GetProperty("topic").GetString() == "mission/spacecraft/telemetry")
        .Select(message => message.GetProperty("payload"))
        .Where(packet => packet.GetProperty("id").GetInt32() == 0 && packet.GetProperty("packet").GetString() == "power")
        .Select(packet => (packet.GetProperty("sequence").GetInt64(), packet.GetProperty("values").GetRawText()));
}
