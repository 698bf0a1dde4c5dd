using ScAi.Messages;
using ScAi.Spacecraft.Memory;
using ScAi.Spacecraft.Vehicle;
using ScAi.Time;

namespace ScAi.Spacecraft.Tests.Memory;

public sealed class FolderMemoryTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("flight-").FullName;

    [Fact]
    public void Snapshot_OfAFlightWithEverythingInIt_GoesOnExactlyWhereItWas()
    {
        var scenario = Fleet.Mission(hours: 3);
        var fleet = new Fleet(scenario);
        fleet.TicksTo(scenario.Start + TimeSpan.FromMinutes(30));
        fleet.Tick(Uplink("burn", "propulsion.burn", fleet.Now, ("deltaV", ArgumentValue.Of(20)), ("direction", ArgumentValue.Of("normal"))));
        fleet.TicksTo(scenario.Start + TimeSpan.FromMinutes(40));
        IReadOnlyList<VehicleDesign> designs =
        [
            .. scenario.Spacecraft!.Vehicles.Select(vehicle => new VehicleDesign(
                VehicleParameters.Of(scenario, vehicle), scenario.Start, scenario.Spacecraft.Step, scenario.Spacecraft.TelemetryStep, scenario.Seed)),
        ];

        var text = Snapshot.Write(fleet.State, designs);
        var again = Snapshot.Read(text, fleet.State with { Vehicles = [], InFlight = [] }, designs)!;

        Assert.Equal(text, Snapshot.Write(again, designs));
        Assert.Null(Snapshot.Read(text.Replace("\"Step\":2400", "\"Step\":2401", StringComparison.Ordinal), fleet.State, designs));
        Assert.Null(Snapshot.Read(text[..^20], fleet.State, designs));
    }

    [Fact]
    public void Recall_AfterARestart_TelemetryIsWhatItWouldHaveBeen()
    {
        var scenario = Fleet.Mission(hours: 1);
        var undisturbed = new Fleet(scenario);
        undisturbed.TicksTo(scenario.Stop);

        using (var first = new FolderMemory(_folder))
        {
            new Fleet(scenario, first).TicksTo(scenario.Start + TimeSpan.FromMinutes(31));
        }

        using var second = new FolderMemory(_folder);
        var restarted = new Fleet(scenario, second);
        restarted.TicksTo(scenario.Stop);

        // What was in flight when the snapshot was taken is said again; nothing else is said twice, and nothing is missing.
        var said = restarted.Said.Select(restarted.Text).ToList();
        Assert.True(restarted.State.Now == scenario.Stop);
        Assert.Subset(undisturbed.Said.Select(undisturbed.Text).ToHashSet(), said.ToHashSet());
        Assert.Equal(undisturbed.Said.Select(undisturbed.Text).TakeLast(50), said.TakeLast(50));
    }

    [Fact]
    public void Recall_ATornJournalAndATornSnapshot_TheOneBeforeCounts()
    {
        var scenario = Fleet.Mission(hours: 1);
        using (var first = new FolderMemory(_folder))
        {
            var fleet = new Fleet(scenario, first);
            fleet.TicksTo(scenario.Start + TimeSpan.FromMinutes(10));
        }

        File.AppendAllText(Path.Combine(_folder, FolderMemory.JournalFile), """{"Satellite":0,"Begun":"half""");
        var snapshot = Path.Combine(_folder, FolderMemory.SnapshotFile);
        File.WriteAllText(snapshot, File.ReadAllText(snapshot)[..1000]);

        using var second = new FolderMemory(_folder);
        var restarted = new Fleet(scenario, second);

        Assert.InRange((restarted.State.Now - scenario.Start).TotalMinutes, 7, 10);
    }

    // S-06 and the executive: duplicates, replays and restarts at random; each key begins at most once, and none is stuck.
    [Fact]
    public void Commands_WithRandomDuplicatesReplaysAndRestarts_AreBegunAtMostOnceAndAllComeToAnEnd()
    {
        var random = new Random(20230801);
        var scenario = Fleet.Mission(hours: 1.2) is var mission
            ? mission with { Spacecraft = mission.Spacecraft! with { Vehicles = [mission.Spacecraft.Vehicles[0]], TelemetryStep = TimeSpan.FromMinutes(5) } }
            : null!;
        var key = CommandKey.Parse(new string('7', 64))!;
        var memory = new FolderMemory(_folder);
        var fleet = new Fleet(scenario, memory, key);
        var sent = new List<CommandUplink>();
        var restarts = 0;
        for (var number = 0; fleet.Now < scenario.Stop - TimeSpan.FromMinutes(10);)
        {
            var heard = new List<IWireRecord>();
            for (var i = random.Next(3); i > 0; i--)
            {
                var fresh = Uplink($"k{number++}", Commands[random.Next(Commands.Length)], fleet.Now) with
                {
                    ExecuteAt = random.Next(2) == 0 ? null : fleet.Now + TimeSpan.FromSeconds(random.Next(300)),
                };
                sent.Add(key.Sign(fresh));
                heard.Add(sent[^1]);
            }

            if (sent.Count > 0)
            {
                var old = sent[random.Next(sent.Count)];
                heard.Add(old);
                heard.Add(key.Sign(old with { Attempt = old.Attempt + random.Next(3), Time = fleet.Now }));
                heard.Add(old with { Key = $"forged{number}" });
            }

            fleet.Tick([.. heard]);
            if (random.Next(3) == 0)
            {
                memory.Dispose();
                memory = new FolderMemory(_folder);
                fleet.Restart(memory);
                restarts++;
            }
        }

        fleet.TicksTo(scenario.Stop);
        memory.Dispose();

        var verifications = fleet.Said.OfType<CommandVerification>().ToList();
        var begun = verifications.Where(each => each.Stage == CommandStage.Started).GroupBy(each => each.Key);
        Assert.All(begun, each => Assert.Single(each.Select(report => report.Generated).Distinct()));
        Assert.All(
            verifications.Where(each => each.Stage == CommandStage.Accepted).Select(each => each.Key).Distinct(),
            accepted => Assert.Contains(fleet.State.Vehicles[0].Executive.Entries, entry => entry.Key == accepted && entry.Value.IsOver));
        Assert.DoesNotContain(fleet.State.Vehicles[0].Executive.Entries.Keys, each => each.StartsWith("forged", StringComparison.Ordinal));
        Assert.True(restarts > 100 && begun.Count() > 50, $"{restarts} restarts, {begun.Count()} begun");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static readonly string[] Commands = ["system.ping", "recovery.recover", "propulsion.stop", "software.cancel"];

    private static CommandUplink Uplink(string key, string command, ScenarioTime time, params (string Name, ArgumentValue Value)[] arguments) => new(
        0, key, 1, command, arguments.ToDictionary(argument => argument.Name, argument => argument.Value), 11, time);
}
