using ScAi.Messages;
using ScAi.Time;
using static ScAi.Federation.Tests.Given;

namespace ScAi.Federation.Tests.Loop;

/// <summary>The federate loop in free-running time, on a manual clock.</summary>
public class FreeRunningLoopTests
{
    private static readonly DateTimeOffset s_begin = new(2026, 1, 1, 0, 0, 3, TimeSpan.Zero);

    [Fact]
    public void WholeRun_StartInThreeSeconds_ExecutesThenAndTicksByTheClock()
    {
        using var stage = Started(rate: 10);

        Assert.Equal("", stage.Pass(TimeSpan.FromSeconds(2.999)));
        Assert.Equal("ground/status/mode: EXECUTING", stage.Pass(TimeSpan.FromSeconds(0.001)));
        Assert.Equal("", stage.Pass(TimeSpan.FromSeconds(0.999)));
        Assert.Equal("ground/status/time: 00:00:00", stage.Pass(TimeSpan.FromSeconds(0.001)));
        stage.Pass(TimeSpan.FromSeconds(2));
        Assert.Equal(
            """
            ground/status/mode: TERMINATING
            ground/status/mode: TERMINATED
            ground/status/alive: gone
            """, stage.Pass(TimeSpan.FromSeconds(1)));

        Assert.Equal(
            """
            initialize, seed 0
            tick 0
            tick 1
            tick 2
            tick 3 settling
            tick 4 settling
            """, stage.Loop.State!.ToString());
    }

    [Fact]
    public void Update_InMidTick_ChangesTheRateExactlyAtItsScenarioTime()
    {
        using var stage = Started(rate: 1, to: "00:01:00");
        stage.Pass(TimeSpan.FromSeconds(3));

        // 4 s at rate 1, 16 s of scenario at rate 2, then 40 s at rate 8.
        stage.Manager(Channels.Update, new UpdateCommand(2, T("00:00:04")), run: null);
        stage.Manager(Channels.Update, new UpdateCommand(8, T("00:00:20")), run: null);

        Assert.Equal(
            [
                ("tick 0", s_begin.AddSeconds(4 + 6 / 2.0)),
                ("tick 1", s_begin.AddSeconds(4 + 16 / 2.0)),
                ("tick 2", s_begin.AddSeconds(12 + 10 / 8.0)),
                ("tick 3", s_begin.AddSeconds(12 + 20 / 8.0)),
                ("tick 4", s_begin.AddSeconds(12 + 30 / 8.0)),
                ("tick 5", s_begin.AddSeconds(12 + 40 / 8.0)),
            ], TicksAndTheirTimes(stage));
    }

    [Fact]
    public void Update_OfThePast_IsRefusedAndTimeGoesOn()
    {
        using var stage = Started(rate: 1, to: "00:01:00");
        stage.Pass(TimeSpan.FromSeconds(3 + 15));

        Assert.Equal(
            "ground/error: p/manager/update: simUpdateTime: 2023-08-01T00:00:10+00:00 is past (1)",
            stage.Manager(Channels.Update, new UpdateCommand(100, T("00:00:10")), run: null));
        Assert.Equal("", stage.Pass(TimeSpan.FromSeconds(4.9)));
        stage.Pass(TimeSpan.FromSeconds(0.1));
        Assert.EndsWith("tick 1", stage.Loop.State!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Update_BeforeStart_IsRefused()
    {
        using var stage = Free();
        stage.Open();

        Assert.Contains(
            "update", stage.Manager(Channels.Update, new UpdateCommand(100, T("00:00:10")), run: null));
        Assert.Equal(1, stage.Loop.Rejected);
    }

    [Fact]
    public void Messages_OfATick_AreReadInTheirOrderWhenItIsComputed()
    {
        using var stage = Started(rate: 1);
        stage.Pass(TimeSpan.FromSeconds(3));
        stage.Hear("outage", Channels.OutageRestore, Restore(2, "00:00:07"), run: null);
        stage.Hear("outage", Channels.OutageRestore, Restore(1, "00:00:01"), run: null);

        stage.Pass(TimeSpan.FromSeconds(10));

        Assert.EndsWith(
            "tick 0, outage/restore: station 1 back at 00:00:01, outage/restore: station 2 back at 00:00:07",
            stage.Loop.State!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Messages_AfterTheLastTick_AreStillSettled()
    {
        using var stage = Started(rate: 1);
        stage.Pass(TimeSpan.FromSeconds(3 + 30));

        stage.Hear("outage", Channels.OutageRestore, Restore(1, "00:00:29"), run: null);

        Assert.EndsWith(
            "tick 4 settling, outage/restore: station 1 back at 00:00:29",
            stage.Loop.State!.ToString(), StringComparison.Ordinal);
        stage.Pass(TimeSpan.FromSeconds(1));
        Assert.True(stage.Loop.IsFinished);
    }

    [Fact]
    public void Stop_EarlierThanPlanned_ShortensTheLastTickAndSettles()
    {
        using var stage = Started(rate: 1);
        stage.Pass(TimeSpan.FromSeconds(3 + 12));

        stage.Manager(Channels.Stop, new StopCommand(T("00:00:17")), run: null);

        Assert.Equal("", stage.Pass(TimeSpan.FromSeconds(4.999)));
        stage.Pass(TimeSpan.FromSeconds(0.001));
        Assert.Contains("tick 1", stage.Loop.State!.ToString());
        stage.Pass(TimeSpan.FromSeconds(1));
        Assert.True(stage.Loop.IsFinished);
        Assert.Contains("tick 2 settling", stage.Loop.State!.ToString());
    }

    [Fact]
    public void Stop_OfThePast_EndsWithWhatHasBeenComputed()
    {
        using var stage = Started(rate: 1);
        stage.Pass(TimeSpan.FromSeconds(3 + 12));

        stage.Manager(Channels.Stop, new StopCommand(T("00:00:05")), run: null);
        stage.Pass(TimeSpan.FromSeconds(1));

        Assert.True(stage.Loop.IsFinished);
        Assert.Equal(
            """
            initialize, seed 0
            tick 0
            tick 1 settling
            tick 2 settling
            tick 3 settling
            """, stage.Loop.State!.ToString());
    }

    [Fact]
    public void Start_WithAStartTimeThatHasPassed_CatchesUpTickByTick()
    {
        using var stage = Free();
        stage.Open();
        stage.Init(run: null);

        stage.Start(s_begin.AddSeconds(-18), run: null);

        Assert.Equal("initialize, seed 0\ntick 0", stage.Loop.State!.ToString());
    }

    [Fact]
    public void Received_MoreThanTheLimitBeforeATick_EndsTheAppWithAReason()
    {
        using var stage = new Stage(
            Settings("ground", "outage/restore") with { TimeMode = TimeMode.FreeRunning, QueueLimit = 3 });
        stage.Open();
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal("", stage.Hear("outage", Channels.OutageRestore, Restore(i), run: null));
        }

        Assert.Contains("3 messages", stage.Hear("outage", Channels.OutageRestore, Restore(3), run: null));
        Assert.Equal(RunExit.FederateLost, stage.Loop.ExitCode);
    }

    private static List<(string Tick, DateTimeOffset At)> TicksAndTheirTimes(Stage stage)
    {
        var times = new List<(string, DateTimeOffset)>();
        var known = stage.Loop.State!.Lines.Length;
        while (!stage.Loop.IsFinished && !stage.Loop.State!.Lines[^1].EndsWith("settling", StringComparison.Ordinal))
        {
            stage.Clock.Set(stage.Loop.Deadline!.Value);
            stage.Loop.Step(TimeSpan.Zero);
            if (stage.Loop.State!.Lines.Length > known && !stage.Loop.State.Lines[known].Contains("settling"))
            {
                times.Add((stage.Loop.State.Lines[known], stage.Clock.GetUtcNow()));
                known++;
            }
        }

        return times;
    }

    private static Stage Free() => new(
        Settings("ground", "outage/restore") with { TimeMode = TimeMode.FreeRunning });

    private static Stage Started(double rate, string to = "00:00:30")
    {
        var stage = Free();
        stage.Open();
        stage.Init(run: null, to: to);
        stage.Start(s_begin, rate, run: null);
        return stage;
    }
}
