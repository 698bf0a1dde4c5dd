using Microsoft.Extensions.Logging;
using ScAi.Federation;
using ScAi.Federation.Messaging;
using ScAi.Messages;
using ScAi.Scenarios;
using ScAi.Time;

namespace ScAi.Manager;

/// <summary>
/// Leads a run: gathers the required apps, starts them, advances or watches scenario time, carries out an operator's
/// wishes, says who is being waited for, and ends the run. One thread drives it.
/// </summary>
public sealed class ManagerLoop : IParticipant, IBusReceiver
{
    private static readonly TimeSpan StatusEvery = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan RepeatGrantAfter = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan FarewellPatience = TimeSpan.FromSeconds(10);

    private readonly Scenario _scenario;
    private readonly Topics _topics;
    private readonly IMessageBus _bus;
    private readonly TimeProvider _clock;
    private readonly ILogger _log;
    private readonly ManagerVoice _voice;
    private readonly Roster _roster;
    private readonly Dictionary<string, RunControlReply> _answered = new(StringComparer.Ordinal);
    private readonly string _incarnation;
    private IConduct? _conduct;
    private RunPhase _phase = RunPhase.Gathering;
    private RunPhase? _saidPhase;
    private FederateMode? _saidMode;
    private ScenarioTime _timeDue = ScAi.Time.ScenarioTime.MinValue;
    private DateTimeOffset _statusDue;
    private DateTimeOffset _initDue = DateTimeOffset.MaxValue;
    private DateTimeOffset? _farewellDue;
    private int _initsSent;
    private string? _failure;

    /// <summary>A scenario and the means to run it.</summary>
    /// <param name="scenario">What to run.</param>
    /// <param name="run">The run's identity; different for every run on a broker.</param>
    /// <param name="bus">The transport.</param>
    /// <param name="clock">Where wall-clock time comes from.</param>
    /// <param name="log">For people.</param>
    public ManagerLoop(Scenario scenario, string run, IMessageBus bus, TimeProvider clock, ILogger log)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        (_scenario, _incarnation, _bus, _clock, _log) = (scenario, run, bus, clock, log);
        _topics = new Topics(scenario.Prefix, scenario.Apps);
        _voice = new ManagerVoice(bus, scenario.Prefix, scenario.Apps.Manager, run);
        _roster = new Roster(scenario.Manager.RequiredApps);
    }

    /// <inheritdoc />
    public string Name => _scenario.Apps.Manager;

    /// <inheritdoc />
    public bool IsFinished { get; private set; }

    /// <inheritdoc />
    public int ExitCode { get; private set; }

    /// <inheritdoc />
    public ScenarioTime? ScenarioTime => _conduct?.SimTime;

    /// <summary>Why the run failed; null when it did not.</summary>
    public string? Failure => _failure;

    /// <inheritdoc />
    public DateTimeOffset? Deadline
    {
        get
        {
            var due = _statusDue < _initDue ? _statusDue : _initDue;
            return _conduct?.Deadline is { } conduct && conduct < due ? conduct : due;
        }
    }

    /// <inheritdoc />
    public void Open()
    {
        foreach (var filter in new[]
                 {
                     _topics.AllReady, _topics.AllModes, _topics.AllAlive, _topics.AllErrors, _topics.AllControls,
                 })
        {
            _bus.Subscribe(filter, QualityOfService.AtLeastOnce);
        }

        if (_scenario.Time == TimeMode.Coordinated)
        {
            _bus.Subscribe(_topics.AllRequests, QualityOfService.AtMostOnce);
        }

        var dead = new AliveStatus(Name, false, _incarnation);
        _log.LogInformation("Run {Run} of {Scenario}", _incarnation, _scenario);
        _bus.Open(new BusMessage(_topics.AliveOf(Name), dead, QualityOfService.AtLeastOnce, Retain: true), this);
    }

    /// <inheritdoc />
    public bool Step(TimeSpan patience)
    {
        var wait = TimeSpan.FromTicks(Math.Clamp((Deadline!.Value - _clock.GetUtcNow()).Ticks, 0, patience.Ticks));
        try
        {
            var worked = _bus.Pump(wait);
            return OnTime(_clock.GetUtcNow()) || worked;
        }
        catch (BusUnavailableException)
        {
            throw;
        }
#pragma warning disable CA1031 // the loop's edge, as in the federate loop: the run fails with a reason, whatever was thrown
        catch (Exception fault)
#pragma warning restore CA1031
        {
            _log.LogError(fault, "The manager faulted");
            Fail($"the manager faulted: {fault.Message}");
            return true;
        }
    }

    /// <inheritdoc />
    public void Leave() => Fail("the manager was asked to leave");

    /// <inheritdoc />
    public void Dispose() => _bus.Dispose();

    void IBusReceiver.Connected()
    {
        _voice.Say(Channels.StatusAlive, new AliveStatus(Name, true, _incarnation));
        if (_initsSent == 0)
        {
            _voice.Clear(Channels.Start);
            _voice.Clear(Channels.Update);
            SendInit(_clock.GetUtcNow());
        }
        else
        {
            _log.LogInformation("Connected again");
            _voice.RepeatPlan();
            _conduct?.Reconnected(_clock.GetUtcNow());
        }

        SayStatus();
    }

    void IBusReceiver.Disconnected(string reason) => _log.LogWarning("The connection broke: {Reason}", reason);

    void IBusReceiver.Received(in BusMessage message)
    {
        if (IsFinished)
        {
            return;
        }

        var app = message.Topic.App;
        switch (message.Record)
        {
            case MalformedRecord malformed:
                _voice.Refuse(message.Topic, malformed.Reason, _log);
                break;
            case RunControl control when message.Topic.Channel == Channels.Control:
                OnControl(control);
                break;
            case TimeRequest request when _roster.Find(app) is { } member:
                OnRequest(member, request);
                break;
            case ReadyStatus ready when _roster.Find(app) is { } member && !message.Retain:
                member.IsReady = ready.Ready;
                StartWhenAllReady();
                break;
            case ModeStatus mode when _roster.Find(app) is { } member && !message.Retain:
                OnMode(member, mode);
                break;
            case AliveStatus alive when _roster.Find(app) is { } member:
                OnAlive(member, alive);
                break;
            case FederateError error when _roster.Find(app) is { } member
                && error.Topic == Topics.Below(_scenario.Prefix, app):
                member.LastError = error.Reason;
                break;
        }
    }

    private void OnRequest(Roster.Member member, TimeRequest request)
    {
        if (_conduct is null || (member.Request is { } latest && request.Grant <= latest.Grant))
        {
            return;
        }

        member.Request = request;
        _conduct.Requested(_clock);
    }

    private void OnMode(Roster.Member member, ModeStatus mode)
    {
        member.Mode = mode.Mode;
        if (mode.Mode == FederateMode.Terminated && _farewellDue is null && _conduct is { IsEnding: false })
        {
            var reason = member.LastError is { } error ? $" ({error})" : "";
            Fail($"{member.Name} left in mid-run{reason}");
        }
    }

    private void OnAlive(Roster.Member member, AliveStatus alive)
    {
        if (alive.Alive)
        {
            var isAnother = member.Incarnation is { } known && known != alive.Incarnation;
            (member.GoneSince, member.Incarnation) = (null, alive.Incarnation);
            if (isAnother && _conduct is not null && _scenario.Time == TimeMode.Coordinated)
            {
                Fail($"{member.Name} was started anew in mid-run and has lost its state");
            }
        }
        else if (_conduct is not null && member.Mode != FederateMode.Terminated)
        {
            member.GoneSince ??= _clock.GetUtcNow();
            _log.LogWarning("{App} is gone", member.Name);
        }
    }

    private void OnControl(RunControl control)
    {
        if (!_answered.TryGetValue(control.Id, out var reply))
        {
            var refusal = _conduct is null ? "the run has not started" : _conduct.Control(control, _clock.GetUtcNow());
            reply = new RunControlReply(control.Id, refusal is null, refusal);
            _answered[control.Id] = reply;
            _log.LogInformation("{Action} of an operator: {Outcome}", control.Action, refusal is null ? "accepted" : $"refused, {refusal}");
        }

        _voice.Say(Channels.ControlReply, reply);
        SayStatus();
    }

    private void StartWhenAllReady()
    {
        if (_phase != RunPhase.Gathering || !_roster.All(member => member.IsReady))
        {
            return;
        }

        _initDue = DateTimeOffset.MaxValue;
        _phase = RunPhase.Initializing;
        var now = _clock.GetUtcNow();
        _conduct = _scenario.Time == TimeMode.Coordinated
            ? new CoordinatedConduct(_scenario, _roster, _voice, now, RepeatGrantAfter)
            : new FreeRunningConduct(_scenario, _voice, now);
        _conduct.Start();
        SayStatus();
    }

    private void SendInit(DateTimeOffset now)
    {
        _initsSent++;
        _initDue = now + _scenario.Manager.InitRetryDelay;
        _voice.Say(Channels.Init, new InitCommand(_scenario.Start, _scenario.Stop, _scenario.Manager.RequiredApps));
    }

    private bool OnTime(DateTimeOffset now)
    {
        if (IsFinished)
        {
            return false;
        }

        var worked = false;
        if (_initDue <= now)
        {
            worked = true;
            if (_initsSent < _scenario.Manager.InitMaxRetry)
            {
                SendInit(now);
            }
            else
            {
                Fail($"not ready after {_initsSent} calls: {string.Join(", ", _roster.Names(member => !member.IsReady))}");
            }
        }

        if (_conduct is { } conduct && _farewellDue is null)
        {
            worked |= conduct.OnTime(now);
            _phase = conduct.Phase;
            FailWhenLost(now);
            if (_failure is null && conduct.Failure is { } failure)
            {
                Fail(failure);
            }
            else if (conduct.IsOver)
            {
                _farewellDue = now + FarewellPatience;
            }
        }

        FinishWhenAllHaveLeft(now);
        if (_statusDue <= now || _saidPhase != _phase)
        {
            SayStatus();
        }

        return worked;
    }

    private void FailWhenLost(DateTimeOffset now)
    {
        if (_scenario.Manager.LostFederate == LostFederatePolicy.Wait)
        {
            return;
        }

        foreach (var member in _roster.Members)
        {
            if (member.GoneSince is { } since && now - since >= _scenario.Manager.LostAfter && _failure is null)
            {
                Fail($"{member.Name} was lost");
            }
        }
    }

    private void FinishWhenAllHaveLeft(DateTimeOffset now)
    {
        if (_farewellDue is not { } due)
        {
            return;
        }

        var staying = _roster.Names(member => member.Mode != FederateMode.Terminated);
        if (staying.Count == 0 || now >= due)
        {
            if (staying.Count > 0)
            {
                _log.LogWarning("Still there after stop: {Apps}", staying);
            }

            Finish();
        }
    }

    private void Fail(string reason)
    {
        if (IsFinished || _failure is not null)
        {
            return;
        }

        _log.LogError("The run failed: {Reason}", reason);
        (_failure, _phase) = (reason, RunPhase.Failed);
        _voice.Say(Channels.Stop, new StopCommand(ScenarioTime ?? _scenario.Start));
        Finish();
    }

    private void Finish()
    {
        ExitCode = _failure is null ? RunExit.Done : RunExit.FederateLost;
        _phase = _failure is null ? RunPhase.Done : RunPhase.Failed;
        SayStatus();
        _voice.Clear(Channels.Init);
        _voice.Clear(Channels.Start);
        _voice.Clear(Channels.Update);
        _voice.Say(Channels.StatusAlive, new AliveStatus(Name, false, _incarnation));
        IsFinished = true;
        _bus.Close();
    }

    /// <summary>The manager's own life, as every app tells it.</summary>
    private void SayModeAndTime(DateTimeOffset now)
    {
        var mode = _phase switch
        {
            RunPhase.Gathering => FederateMode.Undefined,
            RunPhase.Initializing => FederateMode.Initialized,
            RunPhase.Running or RunPhase.Paused => FederateMode.Executing,
            RunPhase.Settling => FederateMode.Terminating,
            _ => FederateMode.Terminated,
        };
        if (_saidMode != mode)
        {
            _saidMode = mode;
            _log.LogInformation("The run is {Phase:l}", _phase.ToString().ToLowerInvariant());
            _voice.Say(Channels.StatusMode, new ModeStatus(Name, mode));
        }

        if (ScenarioTime is { } time && time >= _timeDue)
        {
            _timeDue = time + _scenario.Manager.TimeStatusStep;
            _voice.Say(Channels.StatusTime, new TimeStatus(Name, time, now));
        }
    }

    private void SayStatus()
    {
        _voice.SayRejected();
        var now = _clock.GetUtcNow();
        (_statusDue, _saidPhase) = (now + StatusEvery, _phase);
        SayModeAndTime(now);
        var waitingFor = _conduct is null
            ? _roster.Names(member => !member.IsReady)
            : _conduct.WaitingFor(now);
        _voice.Say(Channels.StatusRun, new RunStatus(
            _voice.Run,
            _scenario.Name,
            _phase,
            _scenario.Start,
            _conduct?.Stop ?? _scenario.Stop,
            ScenarioTime ?? _scenario.Start,
            _conduct?.Grant,
            _conduct is null ? _scenario.Rate : _conduct.Rate,
            waitingFor,
            _conduct?.Messages ?? 0,
            _failure));
    }
}
