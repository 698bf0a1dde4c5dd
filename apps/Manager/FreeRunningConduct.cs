using ScAi.Messages;
using ScAi.Scenarios;
using ScAi.Time;

namespace ScAi.Manager;

/// <summary>Leads a run in free-running time, as NOS-T's manager: tells everybody ahead of time, then lets them run.</summary>
internal sealed class FreeRunningConduct : IConduct
{
    private readonly Scenario _scenario;
    private readonly ManagerVoice _voice;
    private readonly Queue<TimeScaleUpdate> _updates;
    private readonly DateTimeOffset _startAt;
    private ScenarioTimeline _timeline;
    private DateTimeOffset _now;

    public FreeRunningConduct(Scenario scenario, ManagerVoice voice, DateTimeOffset now)
    {
        (_scenario, _voice, _now) = (scenario, voice, now);
        _startAt = now + scenario.Manager.CommandLead;
        _timeline = new ScenarioTimeline(scenario.Start, _startAt, scenario.Rate ?? 1);
        _updates = new Queue<TimeScaleUpdate>(scenario.Manager.TimeScaleUpdates);
        Stop = scenario.Stop;
    }

    public RunPhase Phase => IsOver ? RunPhase.Settling : _now < _startAt ? RunPhase.Initializing : RunPhase.Running;

    public ScenarioTime SimTime =>
        ScenarioTime.Min(Stop, ScenarioTime.Max(_scenario.Start, _timeline.ScenarioAt(_now)));

    public ScenarioTime Stop { get; private set; }

    public double? Rate => _timeline.Rate;

    public long? Grant => null;

    public long Messages => 0;

    public DateTimeOffset? Deadline
    {
        get
        {
            if (IsOver)
            {
                return null;
            }

            var stop = IsEnding ? _timeline.WallAt(Stop) : Ahead(Stop);
            return _updates.TryPeek(out var update) && Ahead(update.At) < stop ? Ahead(update.At) : stop;
        }
    }

    public bool IsOver { get; private set; }

    public bool IsEnding { get; private set; }

    public string? Failure => null;

    void IConduct.Start() => _voice.Say(
        Channels.Start, new StartCommand(_startAt, _scenario.Start, _scenario.Stop, _timeline.Rate));

    public void Requested(TimeProvider clock)
    {
    }

    public bool OnTime(DateTimeOffset now)
    {
        _now = now;
        var worked = false;
        while (_updates.TryPeek(out var update) && Ahead(update.At) <= now)
        {
            _updates.Dequeue();
            if (update.Rate is { } rate)
            {
                ChangeRate(rate, update.At);
                worked = true;
            }
        }

        if (!IsEnding && Ahead(Stop) <= now)
        {
            IsEnding = worked = true;
            _voice.Say(Channels.Stop, new StopCommand(Stop));
        }

        IsOver |= IsEnding && _timeline.WallAt(Stop) <= now;
        return worked;
    }

    public string? Control(RunControl control, DateTimeOffset now)
    {
        var soonest = _timeline.ScenarioAt(now + _scenario.Manager.CommandLead);
        switch (control.Action)
        {
            case RunAction.Rate when control.TimeScalingFactor is null:
                return "timeScalingFactor: expected a number above 0; as fast as possible needs coordinated time";
            case RunAction.Rate when control.SimTime < soonest:
                return $"simTime: {control.SimTime} is too soon; the earliest is {soonest}";
            case RunAction.Rate:
                ChangeRate(control.TimeScalingFactor.Value, control.SimTime ?? soonest);
                return null;
            case RunAction.Stop when IsEnding:
                return "the run is ending already";
            case RunAction.Stop:
                Stop = ScenarioTime.Min(Stop, soonest);
                return null;
            default:
                return $"{control.Action.ToString().ToLowerInvariant()} needs coordinated time; this run is free-running";
        }
    }

    public void Reconnected(DateTimeOffset now)
    {
    }

    public IReadOnlyList<string> WaitingFor(DateTimeOffset now) => [];

    private DateTimeOffset Ahead(ScenarioTime time) => _timeline.WallAt(time) - _scenario.Manager.CommandLead;

    private void ChangeRate(double rate, ScenarioTime at)
    {
        _timeline = _timeline.WithRate(rate, at);
        _voice.Say(Channels.Update, new UpdateCommand(rate, at));
    }
}
