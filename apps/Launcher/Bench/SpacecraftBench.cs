using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using ScAi.Federation;
using ScAi.Federation.Messaging.InMemory;
using ScAi.Launcher.Running;
using ScAi.Scenarios;

namespace ScAi.Launcher.Bench;

/// <summary><c>scai bench spacecraft</c>: a vehicle's step in time and memory, and the mission from end to end.</summary>
internal sealed class SpacecraftBench(int runs, Action<Figure> show, CancellationToken cancellation)
{
    private static readonly TimeSpan Flight = TimeSpan.FromHours(2);
    private readonly Scenario _mission = ScenarioFile.Load("scenarios/mission.yaml");

    /// <summary>The figures that are held against goals.</summary>
    public void Figures()
    {
        const string conditions = "mission.yaml, 2 vehicles for 2 h in steps of 1 s, twelve stations, monitors every 10 s, telemetry every 30 s; "
            + "spacecraft and manager in memory, nobody listens";
        Show("step of a vehicle", "us", conditions, () => Alone().Microseconds);
        Show("memory of a vehicle's step", "B", conditions + "; allocated, not kept", () => Alone().Bytes);
        Show("mission, a day through Mosquitto", "s",
            "mission.yaml, rate max; seven apps, each a process, recording and mission control's database included; start and end of processes included",
            Mission);
    }

    private void Show(string name, string unit, string conditions, Func<double> measure)
    {
        cancellation.ThrowIfCancellationRequested();
        show(Figure.Of(name, unit, conditions, runs, measure));
    }

    private (double Microseconds, double Bytes) Alone()
    {
        var scenario = _mission with
        {
            Stop = _mission.Start + Flight,
            Rate = null,
            MissionControl = null,
            Outages = new OutagePlan(),
            Spacecraft = _mission.Spacecraft! with { Faults = [] },
            Manager = new ManagerPlan { RequiredApps = [_mission.Apps.Spacecraft] },
        };
        var file = Path.Combine(Path.GetTempPath(), $"scai-bench-{Guid.NewGuid():N}.yaml");
        File.WriteAllText(file, ScenarioWriter.Write(scenario));
        try
        {
            var broker = new InMemoryBroker();
            var options = new AppOptions { Scenario = file };
            var participants = new[] { AppCatalogue.Spacecraft, AppCatalogue.Manager }
                .Select(app => AppCatalogue.Load(app).Prepare(options).Join(broker.Connect(), TimeProvider.System, NullLogger.Instance))
                .ToList();
            participants.ForEach(participant => participant.Open());
            var allocated = GC.GetTotalAllocatedBytes();
            var stopwatch = Stopwatch.StartNew();
            OneThread.Run(participants, TimeProvider.System, _ => { }, cancellation);
            stopwatch.Stop();
            var steps = Flight / scenario.Spacecraft.Step * scenario.Spacecraft.Vehicles.Count;
            var bytes = (GC.GetTotalAllocatedBytes() - allocated) / steps;
            participants.ForEach(participant => participant.Dispose());
            return (stopwatch.Elapsed.TotalMicroseconds / steps, bytes);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private double Mission()
    {
        var folder = RunFolder.Create(Path.Combine(Path.GetTempPath(), $"scai-bench-{Guid.NewGuid():N}"), "mission", DateTimeOffset.UtcNow);
        File.WriteAllText(folder.Scenario, ScenarioWriter.Write(_mission));
        try
        {
            var outcome = new ProcessRun(
                new RunRequest(_mission, folder, Guid.NewGuid().ToString("N"), null, HasObserver: true), _ => { }, _ => { }).Run(cancellation);
            return outcome.ExitCode == RunExit.Done
                ? outcome.Wall.TotalSeconds
                : throw new InvalidDataException($"The mission failed: {outcome.Reason}");
        }
        finally
        {
            folder.Discard();
        }
    }
}
