using ScAi.Time;

namespace ScAi.Federation;

/// <summary>When an app says where it is in scenario time.</summary>
internal sealed class TimeStatusSchedule(FederateSettings settings)
{
    private ScenarioTime _next;

    public void Restart(ScenarioTime start) => _next = settings.TimeStatusInit ?? start;

    /// <summary>Whether a time to say so lies in the tick; the last of them when there are several.</summary>
    public bool IsDue(Tick tick, out ScenarioTime at)
    {
        at = _next;
        if (tick.IsSettling || _next >= tick.End || settings.TimeStatusStep <= TimeSpan.Zero)
        {
            return false;
        }

        while (_next < tick.End)
        {
            at = _next;
            _next += settings.TimeStatusStep;
        }

        return true;
    }
}
