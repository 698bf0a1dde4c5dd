using ScAi.Federation;
using ScAi.Messages;
using ScAi.Scenarios;
using ScAi.Time;

namespace ScAi.Federations.Tests;

/// <summary>The documented two hours in free-running time, on a manual clock: two minutes that take no time.</summary>
public class FreeRunningTests
{
    private static readonly Scenario s_scenario = Scenarios.TwoHours with
    {
        Time = TimeMode.FreeRunning,
        Rate = 60,
        Manager = Scenarios.TwoHours.Manager with
        {
            TimeScaleUpdates = [new(Scenarios.T("07:50:30"), 120), new(Scenarios.T("08:20:15"), 90)],
        },
    };

    [Fact]
    public void Run_TwoHours_FollowsNosTsOrderOfEvents()
    {
        var run = Federation.Run(s_scenario).ThatBalances();

        var order = run.Heard.Select(message => InWords.Of(message.Topic, message.Record)).ToList();
        AssertInOrder(order,
        [
            "manager/init: 07:20:00 to 09:20:00, needs constellation, ground, outage",
            "ground/status/ready: ready",
            "manager/start: at rate 60",
            "ground/status/mode: INITIALIZING",
            "ground/status/mode: INITIALIZED",
            "ground/status/mode: EXECUTING",
            "ground/location: station 0 works",
            "ground/location: station 10 works",
            "ground/status/mode: TERMINATING",
            "ground/status/mode: TERMINATED",
        ]);
        AssertInOrder(order,
        [
            "manager/start: at rate 60",
            "constellation/status/mode: INITIALIZING",
            "constellation/ready: SUOMI NPP",
            "constellation/ready: NOAA 20",
            "constellation/allReady: all",
            "constellation/status/mode: INITIALIZED",
            "constellation/status/mode: EXECUTING",
            "constellation/location: SUOMI NPP at 07:20:00",
            "manager/update: rate 120 at 07:50:30",
            "ground/linkStart: ",
            "manager/update: rate 90 at 08:20:15",
            "ground/linkCharge: ",
            "manager/stop: at 09:20:00",
            "constellation/status/mode: TERMINATING",
            "constellation/status/mode: TERMINATED",
        ]);
    }

    [Fact]
    public void Run_TwoChangesOfRate_AppsAreNeverMoreThanATickApart()
    {
        var furthest = TimeSpan.Zero;
        var checks = 0;

        Federation.Run(s_scenario, onIdle: participants =>
        {
            var times = participants.Skip(0).Select(participant => participant.ScenarioTime).ToList();
            if (times.All(time => time is not null))
            {
                checks++;
                var apart = times.Max()!.Value - times.Min()!.Value;
                furthest = apart > furthest ? apart : furthest;
            }
        });

        Assert.InRange(furthest, TimeSpan.Zero, s_scenario.TickStep);
        Assert.True(checks > 500, $"Looked {checks} times.");
    }

    [Fact]
    public void Run_TwoChangesOfRate_EveryAppReachesEveryMinuteAtItsWallClockTime()
    {
        var run = Federation.Run(s_scenario);

        var starts = run.Records<StartCommand>().First();
        var timeline = new ScenarioTimeline(s_scenario.Start, starts.StartTime!.Value, 60)
            .WithRate(120, Scenarios.T("07:50:30")).WithRate(90, Scenarios.T("08:20:15"));
        var statuses = run.Records<TimeStatus>().Where(status => status.Name != "manager").ToList();
        Assert.Equal(3 * 120, statuses.Count);
        Assert.All(statuses, status => Assert.InRange(
            timeline.ScenarioAt(status.Time) - status.SimTime, TimeSpan.Zero, s_scenario.TickStep + TimeSpan.FromMilliseconds(1)));
    }

    [Fact]
    public void Run_SameTwoHoursCoordinated_TheSameLinks()
    {
        var free = Federation.Run(s_scenario);
        var coordinated = Federation.Run(Scenarios.TwoHours with { Rate = null });

        Assert.NotEmpty(coordinated.Ledger);
        Assert.Equal(coordinated.LedgerText, free.LedgerText);
    }

    /// <summary>Each of these comes, after the one before.</summary>
    private static void AssertInOrder(List<string> lines, string[] expected)
    {
        var from = 0;
        foreach (var text in expected)
        {
            var at = lines.FindIndex(from, line => line.StartsWith(text, StringComparison.Ordinal));
            Assert.True(at >= 0, $"'{text}' does not come after '{(from == 0 ? "the beginning" : lines[from - 1])}'.");
            from = at + 1;
        }
    }
}
