using ScAi.Messages;
using ScAi.Scenarios;
using ScAi.Time;

namespace ScAi.Manager.Tests;

/// <summary>A run in free-running time as its manager leads it: everything is said ahead of time.</summary>
public class FreeRunningTests
{
    [Fact]
    public void WholeRun_WithAChangeOfRate_SaysStartUpdateAndStopThreeSecondsAhead()
    {
        // 10 s at rate 1, then 20 s at rate 4: over 18 s after the start.
        using var desk = Started(new TimeScaleUpdate(A.T("07:00:10"), 4));

        Assert.Equal("", desk.Pass(9.999));
        Assert.Equal("manager/update: rate 4 at 07:00:10", desk.Pass(0.001));
        Assert.Equal("", desk.Pass(1.999));
        Assert.Equal("manager/stop: at 07:00:30", desk.Pass(3.001));
        Assert.False(desk.Manager.IsFinished);
        desk.Pass(3);
        desk.Mode("constellation", FederateMode.Terminated);
        desk.Mode("ground", FederateMode.Terminated);

        Assert.True(desk.Manager.IsFinished);
        Assert.Equal(RunPhase.Done, desk.Status!.Phase);
    }

    [Fact]
    public void Rate_ByTheOperator_TakesEffectAfterTheCommandLead()
    {
        using var desk = Started();
        desk.Pass(3 + 5);

        Assert.Equal("manager/update: rate 10 at 07:00:08\nmanager/control/reply: accepted", desk.Wish(RunAction.Rate, rate: 10));
        Assert.Contains("is too soon; the earliest is", desk.Wish(RunAction.Rate, rate: 20, at: "07:00:06"));
    }

    [Theory]
    [InlineData(RunAction.Pause)]
    [InlineData(RunAction.Resume)]
    [InlineData(RunAction.Step)]
    public void Control_ThatNeedsCoordinatedTime_IsRefusedAndSaysSo(RunAction action)
    {
        using var desk = Started();

        Assert.Contains("needs coordinated time", desk.Wish(action));
    }

    [Fact]
    public void Rate_AsFastAsPossible_IsRefused()
    {
        using var desk = Started();

        Assert.Contains("as fast as possible needs coordinated time", desk.Wish(RunAction.Rate));
    }

    [Fact]
    public void Stop_ByTheOperator_IsSaidAtOnceForTheCommandLeadAhead()
    {
        using var desk = Started();
        desk.Pass(3 + 5);

        Assert.Equal("manager/control/reply: accepted\nmanager/stop: at 07:00:08", desk.Wish(RunAction.Stop));

        Assert.Equal(A.T("07:00:08"), desk.Status!.SimStopTime);
    }

    private static Desk Started(params TimeScaleUpdate[] updates)
    {
        var scenario = Desk.Of(rate: 1);
        var desk = new Desk(scenario with
        {
            Time = TimeMode.FreeRunning,
            Manager = scenario.Manager with { TimeScaleUpdates = ScenarioList.From(updates) },
        });
        desk.Open();
        desk.Ready("constellation", "ground");
        return desk;
    }
}
