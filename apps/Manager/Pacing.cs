using ScAi.Scenarios;
using ScAi.Time;

namespace ScAi.Manager;

/// <summary>When a tick may be granted: follows the rate, holds while paused, steps on request.</summary>
internal sealed class Pacing
{
    private readonly SortedList<ScenarioTime, double?> _changes = [];
    private ScenarioTimeline? _timeline;
    private readonly HashSet<ScenarioTime> _announced = [];
    private long _steps;

    public Pacing(ScenarioTime start, DateTimeOffset wall, double? rate, IEnumerable<TimeScaleUpdate> updates)
    {
        _timeline = rate is { } given ? new ScenarioTimeline(start, wall, given) : null;
        foreach (var update in updates)
        {
            _changes[update.At] = update.Rate;
        }
    }

    /// <summary>Scenario seconds per wall-clock second; null for as fast as possible.</summary>
    public double? Rate => _timeline?.Rate;

    public bool IsPaused { get; private set; }

    /// <summary>When a tick that starts there may be granted; null while paused.</summary>
    public DateTimeOffset? DueAt(ScenarioTime start, DateTimeOffset now)
    {
        if (IsPaused)
        {
            return _steps > 0 ? now : null;
        }

        while (_changes.Count > 0 && _changes.GetKeyAtIndex(0) <= start)
        {
            var (at, rate) = (_changes.GetKeyAtIndex(0), _changes.GetValueAtIndex(0));
            _changes.RemoveAt(0);
            _timeline = rate is not { } changed
                ? null
                : _timeline?.WithRate(changed, at) ?? new ScenarioTimeline(start, now, changed);
        }

        return _timeline?.WallAt(start) ?? now;
    }

    /// <summary>The next planned change that takes effect within a while and has not been announced; null for none.</summary>
    public TimeScaleUpdate? Announce(DateTimeOffset now, TimeSpan lead)
    {
        foreach (var (at, rate) in _changes)
        {
            if (!_announced.Contains(at))
            {
                if (_timeline is null || IsPaused || _timeline.WallAt(at) - lead > now)
                {
                    return null;
                }

                _announced.Add(at);
                return new TimeScaleUpdate(at, rate);
            }
        }

        return null;
    }

    /// <summary>Changes the rate exactly at a scenario time; whoever asks for it announces it.</summary>
    public void ChangeRate(double? rate, ScenarioTime at)
    {
        _changes[at] = rate;
        _announced.Add(at);
    }

    public void Pause() => IsPaused = true;

    /// <summary>Goes on from a scenario time, now.</summary>
    public void Resume(ScenarioTime at, DateTimeOffset now)
    {
        (IsPaused, _steps) = (false, 0);
        _timeline = _timeline?.ResumingAt(at, now);
    }

    public void AllowSteps(int ticks) => _steps += ticks;

    public void Granted()
    {
        if (IsPaused)
        {
            _steps--;
        }
    }
}
