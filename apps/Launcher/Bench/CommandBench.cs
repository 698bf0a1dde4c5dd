using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using ScAi.Federation;
using ScAi.Federation.Messaging.InMemory;
using ScAi.Launcher.Running;
using ScAi.Messages;
using ScAi.Scenarios;
using ScAi.Time;

namespace ScAi.Launcher.Bench;

/// <summary>Measures how fast mission control gets many commands from the scenario's plan to their completion.</summary>
internal sealed class CommandBench(int runs, Action<Figure> show, CancellationToken cancellation)
{
    private const int Commands = 10_000;
    private const int Stations = 50;

    public void Figures() => show(Figure.Of(
        "mission control: commands", "1/s",
        $"{Commands} commands of the scenario through {Stations} stations in view, ticks of 10 s, one uplink a second each, entered, released, radiated and "
        + "completed; SQLite; all in this process as fast as possible",
        runs, Measure));

    private double Measure()
    {
        var folder = Directory.CreateTempSubdirectory("scai-bench-").FullName;
        try
        {
            var scenario = Prepare();
            var options = new AppOptions { Scenario = Path.Combine(folder, "scenario.yaml"), RunFolder = folder };
            File.WriteAllText(options.Scenario, ScenarioWriter.Write(scenario));
            var spacecraft = new AnsweringSpacecraft();
            AppSetup[] setups =
            [
                Setup(scenario, scenario.Apps.Spacecraft, spacecraft, $"{scenario.Apps.MissionControl}/{Channels.Uplink}"),
                Setup(scenario, scenario.Apps.Satellites, new StationsInView(Stations)),
                AppCatalogue.Load(AppCatalogue.MissionControl).Prepare(options),
                AppCatalogue.Load(AppCatalogue.Manager).Prepare(options),
            ];
            var broker = new InMemoryBroker();
            var participants = setups.Select(setup => setup.Join(broker.Connect(), TimeProvider.System, NullLogger.Instance)).ToList();
            participants.ForEach(participant => participant.Open());
            var stopwatch = Stopwatch.StartNew();
            OneThread.Run(participants, TimeProvider.System, _ => { }, cancellation);
            var elapsed = stopwatch.Elapsed;
            participants.ForEach(participant => participant.Dispose());
            return spacecraft.Heard == Commands && participants.TrueForAll(participant => participant.ExitCode == RunExit.Done)
                ? Commands / elapsed.TotalSeconds
                : throw new InvalidDataException($"The benchmark's federation failed: {spacecraft.Heard} of {Commands} commands arrived.");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static AppSetup Setup(Scenario scenario, string name, IFederate<long> federate, params string[] subscriptions)
    {
        var settings = new FederateSettings
        {
            Name = name,
            Prefix = scenario.Prefix,
            Apps = scenario.Apps,
            Subscriptions = subscriptions,
            TickStep = scenario.TickStep,
            TimeStatusStep = scenario.Manager.TimeStatusStep,
        };
        return new AppSetup(name, scenario.Prefix, new WireCodec(scenario.WireUnits, scenario.Apps), (bus, clock, log) =>
            new FederateLoop<long>(federate, settings, bus, clock, log));
    }

    private static Scenario Prepare()
    {
        var basis = FederationBench.Load("downlink.yaml");
        var satellite = basis.Satellites.Satellites[0];
        return basis with
        {
            Rate = null,
            Time = TimeMode.Coordinated,
            TickStep = TimeSpan.FromSeconds(10),
            Stop = basis.Start + TimeSpan.FromSeconds(300),
            Outages = new OutagePlan(),
            Spacecraft = new SpacecraftPlan { Vehicles = [new VehiclePlan { Satellite = satellite.Name }] },
            MissionControl = new MissionControlPlan
            {
                Commands = ScenarioList.From(Enumerable.Range(0, Commands).Select(i => new PlannedCommand
                {
                    Key = $"c{i}", At = basis.Start, Satellite = satellite.Name, Command = AnsweringSpacecraft.Command, Priority = i % 10,
                })),
            },
            Manager = basis.Manager with
            {
                RequiredApps = ScenarioList.From([basis.Apps.Spacecraft, basis.Apps.Satellites, basis.Apps.MissionControl]),
                TimeScaleUpdates = [],
                TimeStatusStep = TimeSpan.FromSeconds(300),
            },
        };
    }
}
