using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using ScAi.Federation;
using ScAi.Federation.Messaging;
using ScAi.Launcher.Running;
using ScAi.Messages;
using ScAi.Mqtt;
using ScAi.Mqtt.LocalBroker;
using ScAi.Scenarios;
using ScAi.Time;

namespace ScAi.Launcher.Bench;

/// <summary>
/// <c>scai bench missioncontrol</c>: mission control as a process that archives and watches telemetry as fast as life; the
/// manager and the spacecraft's messages come from here, through a Mosquitto.
/// </summary>
internal sealed class MissionControlBench(Action<Figure> show, CancellationToken cancellation) : IDisposable
{
    private const string MissionControl = "MissionControl";
    private const int Spacecraft = 1000;
    private const int WarmUp = 10;
    private const int Seconds = 90;
    private readonly string _folder = Directory.CreateTempSubdirectory("scai-bench-").FullName;

    public void Figures()
    {
        var scenario = Prepare();
        using var broker = MosquittoProcess.Start();
        var options = new AppOptions { Broker = broker.Address, Scenario = Path.Combine(_folder, "scenario.yaml"), RunFolder = _folder, LogLevel = "Error" };
        var codec = new WireCodec(scenario.WireUnits, scenario.Apps);
        using var watch = new AlarmWatch(
            MqttConnection.Of(options, scenario.Prefix, "watch", codec), new Topics(scenario.Prefix, scenario.Apps), WarmUp);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var watching = Task.Run(() => watch.Follow(ended.Token), CancellationToken.None);
        using var app = AppProcess.Start(MissionControl, options, more: [("Listen", "none")]);
        using var process = Process.GetProcessById(app.Id);
        Run(scenario, codec, options);
        process.Refresh();
        var (megabytes, computed) = (process.HasExited ? 0 : process.PeakWorkingSet64 / 1e6, process.HasExited ? 0 : process.TotalProcessorTime.TotalSeconds);
        ended.Cancel();
        watching.GetAwaiter().GetResult();

        var sorted = watch.Milliseconds.Order().ToList();
        if (sorted.Count == 0)
        {
            throw new InvalidDataException($"No alarm was said: {app.Errors}");
        }

        var conditions = $"{Spacecraft} spacecraft with {TelemetrySource.Parameters} parameters in 14 packets every second for {Seconds} s as fast as life, two limits "
            + $"each, through Mosquitto, SQLite; {sorted.Count} alarm changes after {WarmUp} s; mission control a process, spacecraft, manager and broker on this machine";
        Show("mission control: alarm, 99th percentile", "ms", sorted[(int)(sorted.Count * 0.99)]);
        Show("mission control: alarm, median", "ms", sorted[sorted.Count / 2]);
        Show("mission control: memory", "MB", megabytes);
        Show("mission control: processor", "cores", computed / Seconds);

        void Show(string name, string unit, double value) => show(Figure.Of(name, unit, conditions, 1, () => value));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Run(Scenario scenario, WireCodec codec, AppOptions options)
    {
        var settings = new FederateSettings
        {
            Name = scenario.Apps.Spacecraft,
            Prefix = scenario.Prefix,
            TickStep = scenario.TickStep,
            TimeStatusStep = scenario.Manager.TimeStatusStep,
        };
        var source = new AppSetup(settings.Name, scenario.Prefix, codec, (bus, clock, log) =>
            new FederateLoop<long>(new TelemetrySource(Spacecraft), settings, bus, clock, log));
        var manager = AppCatalogue.Load(AppCatalogue.Manager).Prepare(options);
        var participants = new[] { source, manager }.Select(setup => setup.Join(MqttConnection.Of(options, setup), TimeProvider.System, NullLogger.Instance)).ToList();
        participants.ForEach(participant => participant.Open());
        var threads = participants.Select(participant => new Thread(() => OneThread.Run(participant, cancellation))).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        participants.ForEach(participant => participant.Dispose());
        if (participants.Exists(participant => participant.ExitCode != RunExit.Done))
        {
            throw new InvalidDataException("The benchmark's federation failed.");
        }
    }

    private Scenario Prepare()
    {
        var basis = FederationBench.Load("downlink.yaml");
        var scenario = basis with
        {
            Rate = 1,
            Time = TimeMode.Coordinated,
            TickStep = TimeSpan.FromSeconds(1),
            Stop = basis.Start + TimeSpan.FromSeconds(Seconds),
            Outages = new OutagePlan(),
            Manager = basis.Manager with
            {
                RequiredApps = ScenarioList.From([basis.Apps.Spacecraft, basis.Apps.MissionControl]),
                TimeScaleUpdates = [],
                TimeStatusStep = TimeSpan.FromSeconds(Seconds),
            },
        };
        File.WriteAllText(Path.Combine(_folder, "scenario.yaml"), ScenarioWriter.Write(scenario));
        return scenario;
    }
}
