using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using ScAi.Federation;
using ScAi.Federation.Messaging;
using ScAi.Federation.Messaging.InMemory;
using ScAi.Launcher.Running;
using ScAi.Messages;
using ScAi.Mqtt;
using ScAi.Mqtt.LocalBroker;
using ScAi.Scenarios;
using ScAi.Time;

namespace ScAi.Launcher.Bench;

/// <summary>Measures grants per second: ticks times federates, with federates that have nothing to do.</summary>
internal sealed class GrantBench : IDisposable
{
    private readonly Scenario _scenario;
    private readonly string _file;
    private readonly string[] _names;

    /// <param name="basis">Any valid scenario.</param>
    /// <param name="federates">How many answer each grant.</param>
    /// <param name="ticks">How many are granted.</param>
    public GrantBench(Scenario basis, int federates, long ticks)
    {
        _names = [.. Enumerable.Range(0, federates).Select(i => $"idle{i}")];
        _scenario = basis with
        {
            Rate = null,
            Time = TimeMode.Coordinated,
            TickStep = TimeSpan.FromSeconds(1),
            Stop = basis.Start + TimeSpan.FromSeconds(ticks),
            Outages = new OutagePlan(),
            Manager = basis.Manager with
            {
                RequiredApps = ScenarioList.From(_names),
                TimeScaleUpdates = [],
                TimeStatusStep = TimeSpan.FromSeconds(ticks),
            },
        };
        _file = Path.Combine(Path.GetTempPath(), $"scai-bench-{Guid.NewGuid():N}.yaml");
        File.WriteAllText(_file, ScenarioWriter.Write(_scenario));
    }

    public double InMemory()
    {
        var broker = new InMemoryBroker();
        var participants = Participants(_ => broker.Connect());
        participants.ForEach(participant => participant.Open());
        var stopwatch = Stopwatch.StartNew();
        OneThread.Run(participants, TimeProvider.System, _ => { }, CancellationToken.None);
        return PerSecond(stopwatch.Elapsed, participants);
    }

    /// <summary>Through a Mosquitto of its own; every participant on a connection and thread of its own.</summary>
    public double ThroughMosquitto()
    {
        using var broker = MosquittoProcess.Start();
        var options = new AppOptions { Broker = broker.Address };
        var participants = Participants(setup => MqttConnection.Of(options, setup));
        participants.ForEach(participant => participant.Open());
        var stopwatch = Stopwatch.StartNew();
        var threads = participants
            .Select(participant => new Thread(() => OneThread.Run(participant, CancellationToken.None)))
            .ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        return PerSecond(stopwatch.Elapsed, participants);
    }

    public void Dispose() => File.Delete(_file);

    private List<IParticipant> Participants(Func<AppSetup, IMessageBus> connect)
    {
        var participants = new List<IParticipant>();
        foreach (var name in _names)
        {
            var settings = new FederateSettings
            {
                Name = name,
                Prefix = _scenario.Prefix,
                TickStep = _scenario.TickStep,
                TimeStatusStep = _scenario.Manager.TimeStatusStep,
            };
            var codec = new WireCodec(_scenario.WireUnits, _scenario.Apps);
            var setup = new AppSetup(name, _scenario.Prefix, codec, (bus, clock, log) =>
                new FederateLoop<long>(new IdleFederate(), settings, bus, clock, log));
            participants.Add(setup.Join(connect(setup), TimeProvider.System, NullLogger.Instance));
        }

        var manager = AppCatalogue.Load(AppCatalogue.Manager).Prepare(new AppOptions { Scenario = _file });
        participants.Add(manager.Join(connect(manager), TimeProvider.System, NullLogger.Instance));
        return participants;
    }

    private double PerSecond(TimeSpan elapsed, List<IParticipant> participants)
    {
        participants.ForEach(participant => participant.Dispose());
        return participants.Exists(participant => participant.ExitCode != RunExit.Done)
            ? throw new InvalidDataException("The benchmark's federation failed.")
            : _scenario.Ticks.Count * _names.Length / elapsed.TotalSeconds;
    }
}
