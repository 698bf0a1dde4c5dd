namespace ScAi.Time;

/// <summary>A time line read against an injected wall clock.</summary>
/// <param name="wallClock">Where wall-clock time comes from; a manual one in tests.</param>
/// <param name="timeline">How scenario time follows it.</param>
public sealed class ScenarioClock(TimeProvider wallClock, ScenarioTimeline timeline)
{
    /// <summary>How scenario time follows the wall clock at present.</summary>
    public ScenarioTimeline Timeline { get; private set; } = timeline;

    /// <summary>The scenario time now.</summary>
    public ScenarioTime Now => Timeline.ScenarioAt(wallClock.GetUtcNow());

    /// <summary>Changes the rate exactly at a scenario time, past or to come.</summary>
    public void ChangeRate(double rate, ScenarioTime at) => Timeline = Timeline.WithRate(rate, at);
}
