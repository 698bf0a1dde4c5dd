using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using ScAi.Messages;
using ScAi.Mqtt;
using ScAi.Mqtt.LocalBroker;
using ScAi.Observer;
using ScAi.Observer.Live;
using ScAi.Recordings;

namespace ScAi.Federations.Tests.Processes;

/// <summary>Somebody who comes in mid-run has the whole picture within a second, and the run does not notice.</summary>
public class LateObserverTests
{
    [Fact]
    public async Task Join_InMidRun_KnowsAppsSatellitesAndStationsWithinASecond()
    {
        using var broker = MosquittoProcess.Start();
        using var folder = new TemporaryFolder();
        using var run = OverMosquitto.Start(folder, more: ["--rate", "3600", "--broker", broker.Address]);
        run.WaitUntil("2023-08-01T03:00");

        // The best of three: on a machine that many share, a second can pass without anybody's turn.
        var missing = Enumerable.Range(0, 3).Select(_ => MissingAfterASecond(broker.Address)).FirstOrDefault(missing => missing is null, "");

        Assert.True(missing is null, "Nobody who came late had the picture within a second.");
        Assert.Equal(Federation.Run(Scenarios.Day).Digest, (await Task.Run(() => OverMosquitto.Complete(folder, run))).Digest);
    }

    private static string? MissingAfterASecond(string address)
    {
        var run = new LiveRun(new RunHistory(RunSource.Live("downlink", address)), TimeProvider.System);
        using var observer = Join(address, run);
        var watch = Stopwatch.StartNew();
        while (Missing(run) is not null && watch.Elapsed < TimeSpan.FromSeconds(1))
        {
            observer.Step(TimeSpan.FromMilliseconds(50));
        }

        var missing = watch.Elapsed < TimeSpan.FromSeconds(1) ? Missing(run) : Missing(run) ?? "in time";
        observer.Leave();
        return missing;
    }

    private static ObserverLoop Join(string address, LiveRun run)
    {
        var codec = new WireCodec(WireUnits.Documented, new AppNames());
        var bus = new MqttBus(new MqttOptions { Address = address, ClientId = "downlink-latecomer" }, codec);
        var observer = new ObserverLoop(
            new ObserverParts("latecomer", "1") { Run = run }, new Topics("downlink", codec.Apps), bus, TimeProvider.System, NullLogger.Instance);
        observer.Open();
        return observer;
    }

    private static string? Missing(LiveRun run)
    {
        var state = run.Look(history => history.State("", TimeProvider.System.GetUtcNow()));
        return state.Header.Phase != RunPhase.Running ? "the run"
            : state.Positions.Index.Count < 2 ? "the satellites"
            : state.Stations.Count < 12 ? $"{12 - state.Stations.Count} stations"
            : new[] { "constellation", "ground", "outage" }.FirstOrDefault(name =>
                !state.Apps.Any(app => app.Name == name && app is { Alive: true, Mode: FederateMode.Executing }));
    }
}
