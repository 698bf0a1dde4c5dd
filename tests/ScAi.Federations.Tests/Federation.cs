using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using ScAi.Federation;
using ScAi.Federation.Messaging;
using ScAi.Federation.Messaging.InMemory;
using ScAi.GroundNetwork;
using ScAi.Manager;
using ScAi.Messages;
using ScAi.OutageGenerator;
using ScAi.SatelliteStorage;
using ScAi.Scenarios;

namespace ScAi.Federations.Tests;

/// <summary>Runs all apps of a scenario in memory, on a manual clock: no wall time passes but what computing takes.</summary>
internal static class Federation
{
    /// <summary>Runs a scenario to its end.</summary>
    /// <param name="scenario">What to run.</param>
    /// <param name="network">What lies between an app and the broker; nothing when null.</param>
    /// <param name="onIdle">Called whenever everybody waits.</param>
    public static FederationRun Run(
        Scenario scenario,
        Func<int, IMessageBus, TimeProvider, IMessageBus>? network = null,
        Action<IReadOnlyList<IParticipant>>? onIdle = null)
    {
        Assert.Empty(scenario.Validate());
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("scenario.yaml"), ScenarioWriter.Write(scenario));
        var clock = new ManualTimeProvider();
        var broker = new InMemoryBroker();
        var listener = new Listener(scenario.Prefix, broker.Connect());
        listener.Open();
        IFederateApp[] apps = [new ManagerApp(), new SatelliteStorageApp(), new GroundNetworkApp(), new OutageGeneratorApp()];
        var options = new AppOptions { Scenario = folder.File("scenario.yaml"), RunFolder = folder.Path, Run = "r1" };
        var participants = apps.Reverse().Select((app, i) => Join(app, i)).ToList();
        try
        {
            participants.ForEach(participant => participant.Open());
            OneThread.Run(participants, clock, Idle, CancellationToken.None);
            listener.Step(TimeSpan.Zero);
        }
        finally
        {
            participants.ForEach(participant => participant.Dispose());
        }

        return new FederationRun(
            listener.Heard,
            SatelliteRow.ReadLast(folder.File("satellites.csv")),
            participants.Select(participant => participant.ExitCode).ToList());

        IParticipant Join(IFederateApp app, int client)
        {
            var bus = broker.Connect();
            return app.Prepare(options).Join(network?.Invoke(client, bus, clock) ?? bus, clock, NullLogger.Instance);
        }

        void Idle(TimeSpan wait)
        {
            onIdle?.Invoke(participants);
            clock.Advance(wait > TimeSpan.Zero ? wait : TimeSpan.FromMilliseconds(1));
        }
    }
}
