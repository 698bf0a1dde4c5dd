using ScAi.Federation.Messaging;
using ScAi.Messages;
using ScAi.Time;
using static ScAi.Federation.Tests.Given;

namespace ScAi.Federation.Tests.Loop;

/// <summary>The federate loop in coordinated time, told what a manager would tell it.</summary>
public class CoordinatedLoopTests
{
    private static readonly TimeSpan s_repairAfter = TimeSpan.FromMilliseconds(500);

    [Fact]
    public void WholeRun_ThreeTicksAndSettling_TellsItsLifeInNosTsOrder()
    {
        using var stage = new Stage(model: new Script
        {
            SaysFirst = [new Publication(Channels.Location, Restore(7))],
            Says = tick => tick.Number == 1 ? [new Publication(Channels.LinkStart, Restore(8, "00:00:12"))] : [],
        });

        Assert.Equal("ground/status/alive: alive\nground/status/mode: UNDEFINED", stage.Open());
        Assert.Equal("ground/status/ready: ready", stage.Init());
        Assert.Equal(
            """
            ground/status/mode: INITIALIZING
            ground/location: station 7 back at 00:00:00
            ground/status/mode: INITIALIZED
            ground/time/request: 0, 1 location
            """, stage.Start());
        Assert.Equal(
            """
            ground/status/mode: EXECUTING
            ground/status/time: 00:00:00
            ground/time/request: 1
            """, stage.Grant(0));
        stage.Hear("outage", Channels.OutageRestore, Restore(3, "00:00:05"));
        Assert.Equal(
            """
            ground/linkStart: station 8 back at 00:00:12
            ground/time/request: 2, 1 linkStart
            """, stage.Grant(1, ("outage/restore", 1)));
        Assert.Equal("ground/time/request: 3", stage.Grant(2));
        Assert.Equal("ground/time/request: 4", stage.Grant(3));
        Assert.Equal(
            """
            ground/status/mode: TERMINATING
            ground/status/mode: TERMINATED
            ground/status/alive: gone
            """, stage.Manager(Channels.Stop, new StopCommand(T("00:00:30"))));

        Assert.Equal(
            """
            initialize, seed 0
            tick 0
            tick 1, outage/restore: station 3 back at 00:00:05
            tick 2
            tick 3 settling
            """, stage.Loop.State!.ToString());
        Assert.Equal(["tick 1: 1", "tick 3: 0"], stage.Journal.Lines);
        Assert.True(stage.Loop.IsFinished);
        Assert.Equal(RunExit.Done, stage.Loop.ExitCode);
        Assert.Equal(0, stage.Loop.Rejected);
    }

    [Fact]
    public void Init_Repeated_IsAnsweredOnlyWhileTheRunHasNotStarted()
    {
        using var stage = Opened();

        Assert.Equal("ground/status/ready: ready", stage.Init());
        Assert.Equal("ground/status/ready: ready", stage.Init());
        stage.Start();

        Assert.Equal("", stage.Init());
    }

    [Fact]
    public void Grant_SameAgain_RepeatsTheRequestAndComputesNothing()
    {
        using var stage = Started();
        stage.Grant(0);

        Assert.Equal("ground/time/request: 1", stage.Grant(0));
        Assert.Equal("ground/time/request: 1", stage.Grant(0));

        Assert.Equal("initialize, seed 0\ntick 0", stage.Loop.State!.ToString());
    }

    [Fact]
    public void Start_SameAgain_RepeatsTheFirstRequestUntilTheFirstGrant()
    {
        using var stage = Started();

        Assert.Equal("ground/time/request: 0", stage.Start());
        stage.Grant(0);

        Assert.Equal("", stage.Start());
    }

    [Fact]
    public void Start_KeptByTheBrokerFromARunWhoseManagerWasKilled_IsNotBegunAndTheNextRunIs()
    {
        using var stage = new Stage();
        stage.Hear("manager", Channels.Init, new InitCommand(T("01:00:00"), T("02:00:00"), ["ground"]), "old", retain: true);
        stage.Hear("manager", Channels.Start, new StartCommand(TimeScalingFactor: 1), "old", retain: true);

        Assert.EndsWith("ground/status/ready: ready", stage.Open(), StringComparison.Ordinal);
        Assert.Equal(FederateMode.Undefined, stage.Loop.Mode);
        Assert.Equal("ground/status/ready: ready", stage.Init());
        Assert.Contains("time/request: 0", stage.Start());
        Assert.Contains("time/request: 1", stage.Grant(0));
    }

    [Fact]
    public void Grant_MessagesMissing_WaitsAsksForThemAndGoesOnWhenTheyCome()
    {
        using var stage = Started();
        stage.Grant(0);
        stage.Hear("outage", Channels.OutageRestore, Restore(1, "00:00:01"), sequence: 0);

        Assert.Equal("", stage.Grant(1, ("outage/restore", 3)));
        Assert.Equal("ground/time/missing: outage/restore from 1", stage.Pass(s_repairAfter));
        stage.Hear("outage", Channels.OutageRestore, Restore(3, "00:00:03"), sequence: 2);
        Assert.Equal("ground/time/missing: outage/restore from 1", stage.Pass(s_repairAfter));
        Assert.Equal(
            "ground/time/request: 2", stage.Hear("outage", Channels.OutageRestore, Restore(2, "00:00:02"), sequence: 1));

        Assert.Equal(
            """
            initialize, seed 0
            tick 0
            tick 1, outage/restore: station 1 back at 00:00:01, outage/restore: station 2 back at 00:00:02, outage/restore: station 3 back at 00:00:03
            """, stage.Loop.State!.ToString());
        Assert.Equal("", stage.Pass(s_repairAfter));
    }

    [Fact]
    public void Missing_AskedByAnother_SendsWhatItPublishedAgain()
    {
        using var stage = Started(new Script { Says = tick => [new Publication(Channels.LinkStart, Restore((int)tick.Number, "00:00:01"))] });
        stage.Grant(0);
        stage.Grant(1);

        Assert.Equal(
            "ground/linkStart: station 0 back at 00:00:01\nground/linkStart: station 1 back at 00:00:01",
            stage.Hear("constellation", Channels.TimeMissing, new TimeMissing("ground/linkStart", 0)));
        Assert.Equal("", stage.Hear("constellation", Channels.TimeMissing, new TimeMissing("ground/linkStart", 2)));
        Assert.Equal("", stage.Hear("constellation", Channels.TimeMissing, new TimeMissing("outage/report", 0)));
    }

    [Fact]
    public void Start_BeforeInit_IsRefusedOnTheWireWithAReason()
    {
        using var stage = Opened();

        Assert.Equal("ground/error: p/manager/start: start: expected after init (1)", stage.Start());
        Assert.Equal(FederateMode.Undefined, stage.Loop.Mode);
    }

    [Fact]
    public void Commands_ThatDoNotFitTheState_AreRefusedOnTheWireAndChangeNothing()
    {
        using var stage = Started();

        Assert.Contains("another run", stage.Init(to: "01:00:00"));
        Assert.Contains("p/manager/start: start: ground is Initialized; expected UNDEFINED or TERMINATED", stage.Start(rate: 5));
        Assert.Contains("p/manager/time/grant: grant: expected 0, got 4", stage.Grant(4));
        Assert.Contains("another run", stage.Init(to: "01:00:00"));
        Assert.Equal(FederateMode.Initialized, stage.Loop.Mode);
        Assert.Equal(4, stage.Loop.Rejected);
        Assert.Contains("ground/time/request: 1", stage.Grant(0));
    }

    [Fact]
    public void Grant_BeforeStart_IsRefused()
    {
        using var stage = Opened();
        stage.Init();

        Assert.Contains("ground has not been started", stage.Grant(0));
    }

    [Fact]
    public void Stop_BeforeInit_IsRefused()
    {
        using var stage = Opened();

        Assert.Contains("there is nothing to stop", stage.Manager(Channels.Stop, new StopCommand(T("00:00:30"))));
    }

    [Fact]
    public void Init_WindowTheWrongWayRound_IsRefused()
    {
        using var stage = Opened();

        Assert.Equal(
            "ground/error: p/manager/init: simStopTime: expected a time after simStartTime (1)",
            stage.Init(from: "01:00:00", to: "00:00:00"));
    }

    [Fact]
    public void Received_MessagesOfAnotherRun_AreDropped()
    {
        using var stage = Started();
        stage.Hear("outage", Channels.OutageRestore, Restore(99), run: "another", sequence: 0);
        Assert.Equal("", stage.Manager(Channels.Stop, new StopCommand(T("00:00:30")), run: "another"));

        stage.Hear("outage", Channels.OutageRestore, Restore(1), sequence: 0);
        stage.Grant(0, ("outage/restore", 1));

        Assert.EndsWith("tick 0, outage/restore: station 1 back at 00:00:00", stage.Loop.State!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Received_Malformed_IsCountedReportedAndHarmless()
    {
        using var stage = Started();

        Assert.Equal(
            "ground/error: p/outage/restore: outageEnd: expected a time (1)",
            stage.Hear("outage", Channels.OutageRestore, new MalformedRecord("outageEnd: expected a time"), run: null));
        Assert.Contains("time/request: 1", stage.Grant(0));
        Assert.Equal(1, stage.Loop.Rejected);
    }

    [Fact]
    public void Received_MalformedInThePlaceOfACountedMessage_DoesNotHoldUpTheTick()
    {
        using var stage = Started();
        stage.Hear("outage", Channels.OutageRestore, new MalformedRecord("bad"), sequence: 0);

        Assert.Contains("time/request: 1", stage.Grant(0, ("outage/restore", 1)));
    }

    [Fact]
    public void Received_RetainedMessageWithANumber_CountsAsTheMessageItIs()
    {
        using var stage = Started();
        stage.Hear("outage", Channels.OutageRestore, Restore(1), sequence: 0, retain: true);

        Assert.Contains("time/request: 1", stage.Grant(0, ("outage/restore", 1)));
    }

    [Fact]
    public void Advance_ModelThrows_EndsTheAppWithExitFourAndSaysWhy()
    {
        using var stage = Started(new Script { Says = _ => throw new InvalidOperationException("the recorder does not balance") });

        Assert.Equal(
            """
            ground/status/mode: EXECUTING
            ground/error: p/ground: faulted: the recorder does not balance (1)
            ground/status/mode: TERMINATING
            ground/status/mode: TERMINATED
            ground/status/alive: gone
            """, stage.Grant(0));
        Assert.True(stage.Loop.IsFinished);
        Assert.Equal(RunExit.FederateLost, stage.Loop.ExitCode);
    }

    [Fact]
    public void SecondRun_AfterTerminated_BeginsFromNothing()
    {
        using var stage = new Stage(
            Settings("ground", "outage/restore") with { StayForAnotherRun = true },
            new Script { Says = _ => [new Publication(Channels.LinkStart, Restore(1))] });
        stage.Open();
        stage.Init();
        stage.Start();
        stage.Hear("outage", Channels.OutageRestore, Restore(1), sequence: 0);
        stage.Grant(0, ("outage/restore", 1));
        Assert.Equal(
            "ground/status/mode: TERMINATING\nground/status/mode: TERMINATED",
            stage.Manager(Channels.Stop, new StopCommand(T("00:00:30"))));
        Assert.False(stage.Loop.IsFinished);

        Assert.Equal("ground/status/ready: ready", stage.Init("r2"));
        Assert.Equal(
            """
            ground/status/mode: INITIALIZING
            ground/status/mode: INITIALIZED
            ground/time/request: 0
            """, stage.Start(run: "r2"));
        stage.Hear("outage", Channels.OutageRestore, Restore(5), run: "r2", sequence: 0);
        stage.Manager(
            Channels.TimeGrant,
            new TimeGrant(0, T("00:00:00"), T("00:00:10"), new Dictionary<string, int> { ["outage/restore"] = 1 }), "r2");

        Assert.Equal(
            "initialize, seed 0\ntick 0, outage/restore: station 5 back at 00:00:00", stage.Loop.State!.ToString());
    }

    [Fact]
    public void Leave_InMidRun_TerminatesInGoodOrder()
    {
        using var stage = Started();
        stage.Grant(0);

        stage.Loop.Leave();

        Assert.Equal(
            "ground/status/mode: TERMINATING\nground/status/mode: TERMINATED\nground/status/alive: gone", stage.Settle());
        Assert.Equal(RunExit.Done, stage.Loop.ExitCode);
    }

    [Fact]
    public void Dispose_InMidRun_LeavesTheWillAndClosesTheJournal()
    {
        using var stage = Started();

        stage.Loop.Dispose();

        Assert.True(stage.Journal.IsDisposed);
    }

    private static Stage Opened(Script? model = null)
    {
        var stage = new Stage(model: model);
        stage.Open();
        return stage;
    }

    private static Stage Started(Script? model = null)
    {
        var stage = Opened(model);
        stage.Init();
        stage.Start();
        return stage;
    }
}
