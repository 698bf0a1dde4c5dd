using ScAi.Federation;
using ScAi.Messages;
using ScAi.Scenarios;

namespace ScAi.Manager.Tests;

/// <summary>A run in coordinated time as its manager leads it.</summary>
public class CoordinatedTests
{
    [Fact]
    public void WholeRun_AsFastAsPossible_GrantsWithCountsSettlesAndStops()
    {
        using var desk = new Desk();

        Assert.Equal("manager/init: 07:00:00 to 07:00:30, needs constellation, ground", desk.Open());
        Assert.Equal("", desk.Ready("constellation"));
        Assert.Equal("manager/start: at rate 1", desk.Ready("ground"));
        Assert.Equal("", desk.Ask("constellation", new() { ["location"] = 2 }));
        Assert.Equal("manager/time/grant: 0, 07:00:00 to 07:00:10, 2 constellation/location", desk.Ask("ground"));
        Assert.Equal("manager/time/grant: 1, 07:00:10 to 07:00:20", desk.Request());
        Assert.Equal("manager/time/grant: 2, 07:00:20 to 07:00:30", desk.Request());
        Assert.Equal("manager/time/grant: 3, 07:00:30 to 07:00:30, 1 constellation/location", desk.Request(new() { ["location"] = 1 }));
        Assert.Equal("manager/time/grant: 4, 07:00:30 to 07:00:30, 1 constellation/location", desk.Request(new() { ["location"] = 1 }));
        Assert.Equal("manager/stop: at 07:00:30", desk.Request());
        desk.Mode("constellation", FederateMode.Terminated);
        desk.Mode("ground", FederateMode.Terminated);

        Assert.True(desk.Manager.IsFinished);
        Assert.Equal(RunExit.Done, desk.Manager.ExitCode);
        Assert.Equal(RunPhase.Done, desk.Status!.Phase);
        Assert.Equal(4, desk.Status.Messages);
    }

    [Fact]
    public void Init_NotEverybodyReady_IsRepeatedThenTheRunFailsAndNamesWhoIsMissing()
    {
        using var desk = new Desk();
        desk.Open();
        desk.Ready("constellation");

        for (var i = 0; i < 4; i++)
        {
            Assert.Equal("", desk.Pass(4.999));
            Assert.Equal("manager/init: 07:00:00 to 07:00:30, needs constellation, ground", desk.Pass(0.001));
            Assert.Equal(["ground"], desk.Status!.WaitingFor);
        }

        Assert.Equal("manager/stop: at 07:00:00", desk.Pass(5));
        Assert.Equal("not ready after 5 calls: ground", desk.Manager.Failure);
        Assert.Equal(RunExit.FederateLost, desk.Manager.ExitCode);
        Assert.Equal(RunPhase.Failed, desk.Status!.Phase);
    }

    [Fact]
    public void Init_EverybodyReadyAtLast_GoesOnAtOnce()
    {
        using var desk = new Desk();
        desk.Open();
        desk.Pass(7);

        Assert.Equal("manager/start: at rate 1", desk.Ready("constellation", "ground"));
        Assert.DoesNotContain("init", desk.Pass(30));
    }

    [Fact]
    public void Request_Repeated_IsNotCountedTwice()
    {
        using var desk = Started();
        desk.Says("constellation", Channels.TimeRequest, new TimeRequest(0, new Dictionary<string, int>()));

        Assert.Equal("", desk.Says("constellation", Channels.TimeRequest, new TimeRequest(0, new Dictionary<string, int>())));
        Assert.Equal("", desk.Says("stranger", Channels.TimeRequest, new TimeRequest(0, new Dictionary<string, int>())));
        Assert.StartsWith("manager/time/grant: 0", desk.Ask("ground"), StringComparison.Ordinal);
    }

    [Fact]
    public void Request_OneIsMissing_GrantIsRepeatedAndTheSlowOneNamed()
    {
        using var desk = Started();
        desk.Request();
        desk.Ask("constellation");

        Assert.Equal("manager/time/grant: 0, 07:00:00 to 07:00:10", desk.Pass(1.2));
        Assert.Equal(["ground"], desk.Status!.WaitingFor);
        Assert.StartsWith("manager/time/grant: 1", desk.Ask("ground"), StringComparison.Ordinal);
        desk.Pass(0.3);
        Assert.Empty(desk.Status!.WaitingFor);
    }

    [Fact]
    public void Request_FirstOneIsMissing_StartIsRepeated()
    {
        using var desk = Started();
        desk.Ask("constellation");

        Assert.Equal("manager/start: at rate 1", desk.Pass(1.2));
    }

    [Fact]
    public void Pacing_AtARate_GrantsWhenTheWallClockGetsThere()
    {
        using var desk = Started(Desk.Of(rate: 10));

        Assert.StartsWith("manager/time/grant: 0", desk.Request(), StringComparison.Ordinal);
        Assert.Equal("", desk.Request());
        Assert.Equal("", desk.Pass(0.999));
        Assert.StartsWith("manager/time/grant: 1", desk.Pass(0.001), StringComparison.Ordinal);
    }

    [Fact]
    public void Rate_ChangedInMidTick_TakesEffectExactlyThere()
    {
        using var desk = Started(Desk.Of(rate: 1));
        desk.Request();
        desk.Request();

        // 15 s at rate 1; the other 5 s to tick 2 at rate 10.
        Assert.Equal("manager/update: rate 10 at 07:00:15\nmanager/control/reply: accepted", desk.Wish(RunAction.Rate, rate: 10, at: "07:00:15"));
        desk.Pass(10);
        desk.Request();
        Assert.Equal("", desk.Pass(5.499));
        Assert.StartsWith("manager/time/grant: 2", desk.Pass(0.001), StringComparison.Ordinal);
    }

    [Fact]
    public void TimeScaleUpdates_OfTheScenario_AreKeptTo()
    {
        var scenario = Desk.Of(rate: 1);
        using var desk = Started(scenario with
        {
            Manager = scenario.Manager with { TimeScaleUpdates = [new(A.T("07:00:05"), 5)] },
        });
        desk.Request();
        desk.Request();

        desk.Pass(5.999);
        Assert.Equal(0, desk.Status!.Grant);
        Assert.Contains("manager/time/grant: 1", desk.Pass(0.001));
        desk.Pass(0.3);
        Assert.Equal(5, desk.Status!.TimeScalingFactor);
    }

    [Fact]
    public void Pause_StepResume_HoldsGrantsSomeTicksAndGoesOnWithoutCatchingUp()
    {
        using var desk = Started(Desk.Of(rate: 1, stop: "07:10:00"));
        desk.Request();

        Assert.Equal("manager/control/reply: accepted", desk.Wish(RunAction.Pause));
        desk.Request();
        Assert.Equal("", desk.Pass(1000));
        Assert.Equal(RunPhase.Paused, desk.Status!.Phase);

        Assert.Equal("manager/time/grant: 1, 07:00:10 to 07:00:20\nmanager/control/reply: accepted", desk.Wish(RunAction.Step, ticks: 2));
        Assert.Equal("manager/time/grant: 2, 07:00:20 to 07:00:30", desk.Request());
        Assert.Equal("", desk.Request());

        Assert.Equal("manager/time/grant: 3, 07:00:30 to 07:00:40\nmanager/control/reply: accepted", desk.Wish(RunAction.Resume));
        desk.Request();
        Assert.Equal("", desk.Pass(9.999));
        Assert.StartsWith("manager/time/grant: 4", desk.Pass(0.001), StringComparison.Ordinal);
    }

    [Fact]
    public void Stop_ByTheOperator_EndsWithTheLatestTickAndSettles()
    {
        using var desk = Started(Desk.Of(rate: 1, stop: "08:00:00"));
        desk.Request();

        Assert.Equal("manager/control/reply: accepted", desk.Wish(RunAction.Stop));
        Assert.Equal("manager/time/grant: 1, 07:00:10 to 07:00:10", desk.Request());
        Assert.Equal("manager/stop: at 07:00:10", desk.Request());
    }

    [Fact]
    public void Control_ThatDoesNotFit_IsRefusedWithAReasonAndChangesNothing()
    {
        using var desk = new Desk(Desk.Of(rate: 1));
        desk.Open();
        Assert.Equal("manager/control/reply: refused: the run has not started", desk.Wish(RunAction.Pause));
        desk.Ready("constellation", "ground");
        desk.Request();

        Assert.Equal("manager/control/reply: refused: the run is not paused", desk.Wish(RunAction.Resume));
        Assert.Equal("manager/control/reply: refused: the run is not paused; pause it first", desk.Wish(RunAction.Step));
        Assert.Contains("refused: timeScalingFactor: expected a number above 0", desk.Wish(RunAction.Rate, rate: -1));
        Assert.Contains("refused: simTime: 2023-08-01T07:00:05+00:00 is past", desk.Wish(RunAction.Rate, rate: 2, at: "07:00:05"));
        desk.Wish(RunAction.Pause);
        Assert.Equal("manager/control/reply: refused: ticks: expected 1 or more", desk.Wish(RunAction.Step, ticks: 0));
    }

    [Fact]
    public void Control_SameWishTwice_IsCarriedOutOnceAndAnsweredTwice()
    {
        using var desk = Started(Desk.Of(rate: 1, stop: "07:10:00"));
        desk.Request();
        desk.Wish(RunAction.Pause);
        desk.Request();
        var wish = new RunControl("w1", RunAction.Step, Ticks: 1);

        Assert.Contains("manager/time/grant: 1", desk.Says("operator", Channels.Control, wish));
        desk.Request();
        Assert.Equal("manager/control/reply: accepted", desk.Says("operator", Channels.Control, wish));
    }

    [Fact]
    public void App_Gone_IsWaitedForThenTheRunFailsAndNamesIt()
    {
        using var desk = Started(Desk.Of(rate: 1));
        desk.Request();
        Gone(desk, "ground");

        desk.Pass(9.9);
        Assert.False(desk.Manager.IsFinished);
        desk.Pass(0.1);

        Assert.Equal("ground was lost", desk.Manager.Failure);
        Assert.Equal(RunExit.FederateLost, desk.Manager.ExitCode);
    }

    [Fact]
    public void App_BackInTime_TheRunGoesOn()
    {
        using var desk = Started(Desk.Of(rate: 1));
        desk.Request();
        Gone(desk, "ground");
        desk.Pass(5);
        desk.Says("ground", Channels.StatusAlive, new AliveStatus("ground", true, "1"));

        desk.Pass(60);

        Assert.False(desk.Manager.IsFinished);
    }

    [Fact]
    public void App_GoneAndThePolicyIsToWait_TheRunStandsAndNamesIt()
    {
        var scenario = Desk.Of(rate: 1);
        using var desk = Started(scenario with { Manager = scenario.Manager with { LostFederate = LostFederatePolicy.Wait } });
        desk.Request();
        desk.Ask("constellation");
        Gone(desk, "ground");

        desk.Pass(600);

        Assert.False(desk.Manager.IsFinished);
        Assert.Equal(["ground"], desk.Status!.WaitingFor);
    }

    [Fact]
    public void App_TerminatesInMidRun_TheRunFailsWithItsReason()
    {
        using var desk = Started();
        desk.Request();
        desk.Says("ground", Channels.Error, new FederateError("ground", "downlink/ground", "faulted: no power", 1));

        desk.Mode("ground", FederateMode.Terminated);

        Assert.Equal("ground left in mid-run (faulted: no power)", desk.Manager.Failure);
    }

    [Fact]
    public void Settling_AppsKeepPublishing_TheRunFailsRatherThanGoesOnForEver()
    {
        using var desk = Started();
        for (var i = 0; i < 100 && !desk.Manager.IsFinished; i++)
        {
            desk.Request(new() { ["location"] = 1 });
        }

        Assert.Contains("does not settle", desk.Manager.Failure);
    }

    [Fact]
    public void Malformed_ManyMessages_AreCountedAndTheCountIsSaid()
    {
        using var desk = Started();
        for (var i = 0; i < 5; i++)
        {
            desk.Says("ground", Channels.TimeRequest, new MalformedRecord("grant: expected a whole number"));
        }

        Assert.Equal("manager/error: downlink/ground/time/request: grant: expected a whole number (5)", desk.Pass(0.3));
    }

    [Fact]
    public void Apps_StillThereAfterStop_AreNotWaitedForForEver()
    {
        using var desk = Started();
        for (var i = 0; i < 5; i++)
        {
            desk.Request();
        }

        desk.Mode("constellation", FederateMode.Terminated);
        desk.Pass(10);

        Assert.True(desk.Manager.IsFinished);
    }

    private static void Gone(Desk desk, string app) =>
        desk.Says(app, Channels.StatusAlive, new AliveStatus(app, false, "1"));

    private static Desk Started(Scenario? scenario = null)
    {
        var desk = new Desk(scenario);
        desk.Open();
        desk.Ready("constellation", "ground");
        return desk;
    }
}
