using ScAi.Messages;
using ScAi.Time;

namespace ScAi.Launcher.Checking;

/// <summary>Which scenario times a federate may speak of.</summary>
internal sealed class TimeRules(Subject subject, RunLog run) : RuleFamily(subject, run)
{
    private readonly Rule _window = new("times.window", "speaks of times inside the scenario");
    private readonly Rule _tick = new("times.tick", "speaks of no time after the tick it computes");
    private readonly Rule _status = new("times.status", "its status time is granted and never goes back");
    private ScenarioTime? _reached;

    public override IReadOnlyList<Rule> Rules => [_window, _tick, _status];

    public override void See(in Seen seen)
    {
        if (!Subject.Says(seen))
        {
            return;
        }

        if (seen.Record is TimeStatus status)
        {
            SeeStatus(seen, status.SimTime);
        }
        else if (TimeOf(seen.Record!) is { } time)
        {
            SeeTime(seen, time);
        }
    }

    private void SeeTime(in Seen seen, ScenarioTime time)
    {
        if (Run.Window is { } window)
        {
            _window.Require(
                window.Start <= time && time <= window.Stop, seen, $"{time} is outside {window.Start} to {window.Stop}");
        }

        var tick = seen.Stamp is { } stamp ? Run.TickOf(stamp.Tick) : Run.LatestGrant;
        if (tick is { } computed)
        {
            _tick.Require(
                time < computed.End || (computed.IsSettling && time == computed.End), seen,
                $"{time} is not before {computed.End}, where the tick ends");
        }
    }

    private void SeeStatus(in Seen seen, ScenarioTime time)
    {
        _status.Require(_reached is null || _reached <= time, seen, $"{time} after {_reached}");
        if (Run.LatestGrant is { } tick)
        {
            _status.Require(time <= tick.End, seen, $"{time} is after {tick.End}, the end of what is granted");
        }

        _reached = time;
    }

    private static ScenarioTime? TimeOf(IWireRecord record) => record switch
    {
        ITimedRecord timed => timed.HappenedAt,
        OpaqueRecord own => StrictForm.TimeOf(own),
        _ => null,
    };
}
