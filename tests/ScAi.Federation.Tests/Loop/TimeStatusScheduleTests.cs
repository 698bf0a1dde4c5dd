using ScAi.Time;
using static ScAi.Federation.Tests.Given;

namespace ScAi.Federation.Tests.Loop;

public class TimeStatusScheduleTests
{
    [Fact]
    public void IsDue_TicksShorterThanTheStep_OncePerStepAtItsExactTime()
    {
        Assert.Equal(
            [T("00:00:00"), T("00:01:00"), T("00:02:00")], DueTimes(Given.Settings(), TimeSpan.FromSeconds(7), "00:02:30"));
    }

    [Fact]
    public void IsDue_TicksLongerThanTheStep_OncePerTickWithTheLastTimeInIt()
    {
        Assert.Equal([T("00:02:00"), T("00:04:00")], DueTimes(Given.Settings(), TimeSpan.FromSeconds(150), "00:05:00"));
    }

    [Fact]
    public void IsDue_FirstTimeGiven_StartsThere()
    {
        var settings = Given.Settings() with { TimeStatusInit = T("00:01:30") };

        Assert.Equal([T("00:01:30"), T("00:02:30")], DueTimes(settings, TimeSpan.FromSeconds(10), "00:03:00"));
    }

    [Fact]
    public void IsDue_SettlingTick_NeverIs()
    {
        var schedule = new TimeStatusSchedule(Given.Settings());
        schedule.Restart(T("00:00:00"));

        Assert.False(schedule.IsDue(new Tick(9, T("00:05:00"), T("00:05:00")), out _));
    }

    private static List<ScenarioTime> DueTimes(FederateSettings settings, TimeSpan step, string stop)
    {
        var schedule = new TimeStatusSchedule(settings);
        schedule.Restart(T("00:00:00"));
        var ticks = new TickPlan(T("00:00:00"), T(stop), step);
        var due = new List<ScenarioTime>();
        for (var i = 0; i < ticks.Count; i++)
        {
            if (schedule.IsDue(ticks[i], out var at))
            {
                due.Add(at);
            }
        }

        return due;
    }
}
