using System.Globalization;
using ScAi.Mqtt.LocalBroker;
using ScAi.Scenarios;
using ScAi.Time;

namespace ScAi.Federations.Tests.Processes;

/// <summary>Free-running time with real processes: nobody drifts, and nobody is deaf after the broker was away.</summary>
public class FreeRunningOverMosquittoTests
{
    [Fact]
    public async Task Run_TwoChangesOfRateAndABrokerRestart_AppsStayTogetherAndGoOn()
    {
        var scenario = Scenarios.TwoHours with
        {
            Time = TimeMode.FreeRunning,
            Rate = 240,
            Manager = Scenarios.TwoHours.Manager with
            {
                CommandLead = TimeSpan.FromSeconds(1),
                TimeScaleUpdates = [new(Scenarios.T("07:50:30"), 480), new(Scenarios.T("08:20:15"), 360)],
            },
        };
        using var broker = MosquittoProcess.Start();
        using var folder = new TemporaryFolder();
        using var run = OverMosquitto.Start(folder, scenario, "--broker", broker.Address);
        run.WaitUntil("2023-08-01T08:45");
        broker.Kill();
        broker.Restart();

        Assert.Equal(0, await Task.Run(() => run.Wait()));

        var messages = new RunFolderOf(folder.File("run")).Messages.ToList();
        AssertTogether(messages, scenario);
        foreach (var app in new[] { "constellation", "ground", "outage" })
        {
            var modes = messages.Where(message => message.BelowPrefix == $"{app}/status/mode")
                .Select(message => message.Member("mode")).SkipWhile(mode => mode == "UNDEFINED").Distinct();
            Assert.Equal(
                ["INITIALIZING", "INITIALIZED", "EXECUTING", "TERMINATING", "TERMINATED"], modes);
            Assert.Contains(messages, message => message.BelowPrefix == $"{app}/status/time" && SimTime(message) >= Scenarios.T("09:10:00"));
        }

        Assert.Contains(messages, message => message.BelowPrefix == "ground/linkCharge");
    }

    /// <summary>
    /// Every app reaches every minute at the same wall-clock time: within a tick in the middle of all, so that one pause of a
    /// busy machine does not count and a drift does.
    /// </summary>
    private static void AssertTogether(List<RecordedLine> messages, Scenario scenario)
    {
        var after = Scenarios.T("08:21:00");
        var apart = messages
            .Where(message => message.BelowPrefix.EndsWith("/status/time", StringComparison.Ordinal) && SimTime(message) >= after)
            .GroupBy(SimTime)
            .Select(minute => minute.Select(message => DateTimeOffset.Parse(message.Member("time")!, CultureInfo.InvariantCulture)).ToList())
            .Where(times => times.Count == 3)
            .Select(times => (times.Max() - times.Min()) * 360)
            .Order().ToList();
        Assert.True(apart.Count > 20, $"Only {apart.Count} minutes were told by all apps.");
        Assert.InRange(apart[apart.Count / 2], TimeSpan.Zero, scenario.TickStep);
    }

    private static ScenarioTime SimTime(RecordedLine message) =>
        ScenarioTime.TryParse(message.Member("simTime"), out var time) ? time : throw new FormatException(message.Topic);
}
