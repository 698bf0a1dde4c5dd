using System.Diagnostics;
using ScAi.Mqtt.LocalBroker;

namespace ScAi.Federations.Tests.Processes;

/// <summary>What goes wrong in mid-run, with real processes and a real Mosquitto.</summary>
public class FaultTests
{
    [Fact]
    public async Task Run_BrokerKilledAndRestarted_TheDigestOfTheUndisturbedRun()
    {
        using var broker = MosquittoProcess.Start();
        using var folder = new TemporaryFolder();
        using var run = OverMosquitto.Start(folder, more: ["--rate", "7200", "--broker", broker.Address]);
        foreach (var time in new[] { "2023-08-01T04:00", "2023-08-01T14:00" })
        {
            run.WaitUntil(time);
            broker.Kill();
            broker.Restart();
        }

        var left = await Task.Run(() => OverMosquitto.Complete(folder, run));

        Assert.Equal(Federation.Run(Scenarios.Day).Digest, left.Digest);
    }

    [Theory]
    [InlineData("GroundNetwork")]
    [InlineData("SatelliteStorage")]
    public async Task Run_FederateKilled_EndsWithExitFourAndNamesIt(string app)
    {
        using var folder = new TemporaryFolder();
        using var run = OverMosquitto.Start(folder, more: ["--rate", "1800"]);
        run.WaitUntil("2023-08-01T01:00");

        using (var victim = Process.GetProcessById(run.ProcessOf(app)))
        {
            victim.Kill();
        }

        Assert.Equal(4, await Task.Run(() => run.Wait()));
        Assert.Contains(app, new RunFolderOf(folder.File("run")).Reason);
    }

    [Fact]
    public async Task Run_LauncherKilled_LeavesNoProcessBehind()
    {
        using var folder = new TemporaryFolder();
        using var run = OverMosquitto.Start(folder, more: ["--rate", "60"]);
        run.WaitUntil("2023-08-01T00:01");

        var ended = await Task.Run(() => ProcessTree.KillAndWaitForTheRest(run.Id, TimeSpan.FromSeconds(20)));

        Assert.Equal(
            ["GroundNetwork", "Manager", "Observer", "OutageGenerator", "SatelliteStorage", "mosquitto"],
            ended.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Run_ManagerKilled_EndsWithExitFourAndTheNextRunOnThatBrokerIsNotDisturbed()
    {
        using var broker = MosquittoProcess.Start();
        using (var folder = new TemporaryFolder())
        using (var run = OverMosquitto.Start(folder, more: ["--rate", "1800", "--broker", broker.Address]))
        {
            run.WaitUntil("2023-08-01T01:00");
            using (var victim = Process.GetProcessById(run.ProcessOf("Manager")))
            {
                victim.Kill();
            }

            Assert.Equal(4, await Task.Run(() => run.Wait()));
        }

        using var second = new TemporaryFolder();
        using var next = OverMosquitto.Start(second, Scenarios.TwoHours with { Rate = null }, "--broker", broker.Address);

        var left = await Task.Run(() => OverMosquitto.Complete(second, next));

        Assert.Equal(Federation.Run(Scenarios.TwoHours with { Rate = null }).Digest, left.Digest);
    }
}
