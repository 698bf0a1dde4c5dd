using static ScAi.Time.Tests.Given;

namespace ScAi.Time.Tests;

public sealed class ScenarioClockTests
{
    private static readonly ScenarioTime Start = T("2023-08-01T07:20:00Z");

    private readonly ManualTimeProvider _wall = new();
    private readonly ScenarioClock _clock;

    public ScenarioClockTests() => _clock = new ScenarioClock(_wall, new ScenarioTimeline(Start, _wall.GetUtcNow(), 60));

    [Fact]
    public void Now_WallClockMoves_FollowsAtTheRate()
    {
        Assert.Equal(Start, _clock.Now);

        _wall.Advance(Seconds(2));

        Assert.Equal(Start + Seconds(120), _clock.Now);
    }

    [Fact]
    public void ChangeRate_InMidRun_TakesEffectAtItsScenarioTime()
    {
        _wall.Advance(Seconds(1));
        _clock.ChangeRate(600, Start + Seconds(120));

        Assert.Equal(Start + Seconds(60), _clock.Now);
        _wall.Advance(Seconds(1));
        Assert.Equal(Start + Seconds(120), _clock.Now);
        _wall.Advance(Seconds(1));
        Assert.Equal(Start + Seconds(720), _clock.Now);
        Assert.Equal(600, _clock.Timeline.Rate);
    }
}
