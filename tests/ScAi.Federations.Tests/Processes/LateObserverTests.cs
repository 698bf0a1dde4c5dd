using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using ScAi.Messages;
using ScAi.Mqtt;
using ScAi.Mqtt.LocalBroker;
using ScAi.Observer;

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
        using var observer = Join(address);
        var watch = Stopwatch.StartNew();
        while (Missing(observer.Sighting) is not null && watch.Elapsed < TimeSpan.FromSeconds(1))
        {
            observer.Step(TimeSpan.FromMilliseconds(50));
        }

        var missing = watch.Elapsed < TimeSpan.FromSeconds(1) ? Missing(observer.Sighting) : Missing(observer.Sighting) ?? "in time";
        observer.Leave();
        return missing;
    }

    private static ObserverLoop Join(string address)
    {
        var codec = new WireCodec(WireUnits.Documented, new AppNames());
        var bus = new MqttBus(new MqttOptions { Address = address, ClientId = "downlink-latecomer" }, codec);
        var observer = new ObserverLoop("latecomer", new Topics("downlink", codec.Apps), "1", bus, TimeProvider.System, NullLogger.Instance);
        observer.Open();
        return observer;
    }

    private static string? Missing(Sighting seen) =>
        seen.Run is not { Phase: RunPhase.Running } ? "the run"
        : seen.Satellites.Count < 2 ? "the satellites"
        : seen.Stations.Count < 12 ? $"{12 - seen.Stations.Count} stations"
        : new[] { "constellation", "ground", "outage" }.FirstOrDefault(app =>
            !seen.Federates.TryGetValue(app, out var federate) || federate.IsAlive != true || federate.Mode != FederateMode.Executing);
}
