using ScAi.Messages;
using ScAi.Scenarios;
using ScAi.Time;

namespace ScAi.Manager;

/// <summary>Leads a run in coordinated time: grants tick after tick.</summary>
internal sealed class CoordinatedConduct : IConduct
{
    private static readonly TimeSpan SlowAfter = TimeSpan.FromSeconds(1);
    private readonly Scenario _scenario;
    private readonly Roster _roster;
    private readonly ManagerVoice _voice;
    private readonly TimeSpan _repeatAfter;
    private readonly GrantCycle _cycle;
    private readonly Pacing _pacing;
    private DateTimeOffset _grantedAt;
    private DateTimeOffset _repeatDue;
    private DateTimeOffset? _due;
    private bool _isReady;

    public CoordinatedConduct(
        Scenario scenario, Roster roster, ManagerVoice voice, DateTimeOffset now, TimeSpan repeatAfter)
    {
        (_scenario, _roster, _voice, _repeatAfter, _grantedAt) = (scenario, roster, voice, repeatAfter, now);
        _cycle = new GrantCycle(roster, scenario.Ticks);
        _pacing = new Pacing(
            scenario.Start, now, scenario.Rate, scenario.Rate is null ? [] : scenario.Manager.TimeScaleUpdates);
        StartedAt = now;
        _repeatDue = now + repeatAfter;
    }

    public RunPhase Phase => IsOver || IsEnding ? RunPhase.Settling
        : _pacing.IsPaused ? RunPhase.Paused
        : _cycle.Latest is null ? RunPhase.Initializing
        : RunPhase.Running;

    public ScenarioTime SimTime => _cycle.Latest?.Start ?? _scenario.Start;

    public ScenarioTime Stop => _cycle.Ticks.Stop;

    public double? Rate => _pacing.Rate;

    public long? Grant => _cycle.Latest?.Grant;

    public long Messages => _cycle.Messages;

    public DateTimeOffset? Deadline => IsOver ? null : _isReady ? _due : _repeatDue;

    public bool IsOver { get; private set; }

    public bool IsEnding => IsOver;

    public string? Failure => _cycle.IsStuck ? "the federation does not settle: apps keep publishing after the end" : null;

    private DateTimeOffset StartedAt { get; }

    void IConduct.Start() => SayStart();

    public void Requested(TimeProvider clock)
    {
        if (!_cycle.IsReady)
        {
            return;
        }

        _isReady = true;
        GrantWhenDue(clock.GetUtcNow());
    }

    public bool OnTime(DateTimeOffset now)
    {
        if (IsOver)
        {
            return false;
        }

        if (_pacing.Announce(now, _scenario.Manager.CommandLead) is { Rate: { } rate } change)
        {
            _voice.Say(Channels.Update, new UpdateCommand(rate, change.At));
        }

        if (_isReady)
        {
            return GrantWhenDue(now);
        }

        if (_repeatDue <= now)
        {
            _repeatDue = now + _repeatAfter;
            SayLatest();
            return true;
        }

        return false;
    }

    public string? Control(RunControl control, DateTimeOffset now)
    {
        if (IsOver)
        {
            return "the run is over";
        }

        var next = _cycle.Ticks[_cycle.Next].Start;
        switch (control.Action)
        {
            case RunAction.Pause:
                _pacing.Pause();
                break;
            case RunAction.Resume when !_pacing.IsPaused:
                return "the run is not paused";
            case RunAction.Resume:
                _pacing.Resume(next, now);
                break;
            case RunAction.Step when !_pacing.IsPaused:
                return "the run is not paused; pause it first";
            case RunAction.Step when control.Ticks < 1:
                return "ticks: expected 1 or more";
            case RunAction.Step:
                _pacing.AllowSteps(control.Ticks ?? 1);
                break;
            case RunAction.Rate when control.TimeScalingFactor <= 0:
                return "timeScalingFactor: expected a number above 0";
            case RunAction.Rate when control.SimTime < next:
                return $"simTime: {control.SimTime} is past; the next tick starts at {next}";
            case RunAction.Rate:
                ChangeRate(control.TimeScalingFactor, control.SimTime ?? next);
                break;
            case RunAction.Stop:
                _cycle.StopEarly();
                _pacing.Resume(next, now);
                _pacing.ChangeRate(null, ScenarioTime.Min(next, _cycle.Ticks.Stop));
                break;
        }

        if (_isReady)
        {
            GrantWhenDue(now);
        }

        return null;
    }

    public void Reconnected(DateTimeOffset now)
    {
        if (!_isReady)
        {
            SayLatest();
        }
    }

    public IReadOnlyList<string> WaitingFor(DateTimeOffset now) => _isReady || IsOver || now - _grantedAt < SlowAfter
        ? []
        : _roster.Names(member => member.Request?.Grant != _cycle.Next);

    private bool GrantWhenDue(DateTimeOffset now)
    {
        if (_cycle.IsSettled)
        {
            IsOver = true;
            _voice.Say(Channels.Stop, new StopCommand(_cycle.Ticks.Stop));
            return true;
        }

        _due = _pacing.DueAt(_cycle.Ticks[_cycle.Next].Start, now);
        if (_due is null || _due > now || _cycle.IsStuck)
        {
            return false;
        }

        _isReady = false;
        _grantedAt = now;
        _repeatDue = now + _repeatAfter;
        _pacing.Granted();
        var grant = _cycle.Grant();
        _voice.Say(Channels.TimeGrant, grant, grant.Grant);
        return true;
    }

    /// <summary>Says again what nobody, or not everybody, has answered: a request that got lost is then repeated.</summary>
    private void SayLatest()
    {
        if (_cycle.Latest is { } latest)
        {
            _voice.Say(Channels.TimeGrant, latest, latest.Grant);
        }
        else
        {
            SayStart();
        }
    }

    private void SayStart() => _voice.Say(
        Channels.Start, new StartCommand(StartedAt, _scenario.Start, _scenario.Stop, _scenario.Rate ?? 1));

    private void ChangeRate(double? rate, ScenarioTime at)
    {
        _pacing.ChangeRate(rate, at);
        if (rate is { } factor)
        {
            _voice.Say(Channels.Update, new UpdateCommand(factor, at));
        }
    }
}
