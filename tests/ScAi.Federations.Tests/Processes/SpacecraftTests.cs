using System.Text.Json;
using ScAi.Scenarios;

namespace ScAi.Federations.Tests.Processes;

/// <summary>Spacecraft and mission control in whole federations, as a user runs them.</summary>
public class SpacecraftTests
{
    private static readonly string[] s_spoken = ["telemetry", "event", "verification", "elements", "fault", "description"];

    [Fact]
    public void Run_InMemoryOverMosquittoAndPaced_TheSpacecraftSayTheSameByteForByte()
    {
        var mission = Mission(TimeSpan.FromMinutes(45));
        var inMemory = Said(mission, "--transport", "memory");

        Assert.Contains(inMemory, line => line.Contains("/verification ", StringComparison.Ordinal));
        Assert.Equal(inMemory, Said(mission));
        Assert.Equal(inMemory, Said(mission with { Rate = 600 }));
    }

    private static Scenario Mission(TimeSpan window)
    {
        var mission = ScenarioFile.Load(Repository.File("scenarios", "mission.yaml"));
        var stop = mission.Start + window;
        return mission with
        {
            Stop = stop,
            Spacecraft = mission.Spacecraft! with { Faults = [] },
            MissionControl = mission.MissionControl! with { Commands = [mission.MissionControl.Commands[0]] },
        };
    }

    private static List<string> Said(Scenario scenario, params string[] more)
    {
        using var folder = new TemporaryFolder();
        using var run = OverMosquitto.Start(
            folder, scenario, more.Length > 0 ? more : ["--no-observe", "--no-mission-control-server"]);
        OverMosquitto.Complete(folder, run, TimeSpan.FromMinutes(2));
        return
        [
            .. File.ReadLines(folder.File("run", "messages.jsonl"))
                .Select(line => JsonDocument.Parse(line).RootElement)
                .Select(message => (Topic: message.GetProperty("topic").GetString()!, Message: message))
                .Where(each => s_spoken.Any(channel => each.Topic == $"mission/spacecraft/{channel}"))
                .Select(each => $"{each.Topic} {each.Message.GetProperty("payload").GetRawText()}"),
        ];
    }
}
