using Microsoft.Extensions.Logging;
using ScAi.Federation.Messaging;
using ScAi.Messages;
using ScAi.Time;

namespace ScAi.Federation;

/// <summary>
/// Runs a model as an app of the federation: answers the manager, keeps the app's mode and status, gathers each tick's
/// messages, calls the model once per tick and publishes what it returns. One thread drives it.
/// </summary>
/// <typeparam name="TState">The model's state.</typeparam>
public sealed class FederateLoop<TState> : IParticipant, IBusReceiver
{
    private readonly IFederate<TState> _model;
    private readonly FederateSettings _settings;
    private readonly Topics _topics;
    private readonly IMessageBus _bus;
    private readonly TimeProvider _clock;
    private readonly ILogger _log;
    private readonly IJournal<TState>? _journal;
    private readonly FederateVoice _voice;
    private readonly Rejections _rejections;
    private readonly ModeMachine _mode = new();
    private readonly RunStart _start = new();
    private readonly TimeStatusSchedule _timeStatus;
    private ITimeAdvance _time;
    private TState? _state;
    private DateTimeOffset? _rejectionsDue;
    private bool _hasConnected;
    private bool _managerIsGone;

    /// <summary>A model, and all it needs to take part.</summary>
    public FederateLoop(
        IFederate<TState> model,
        FederateSettings settings,
        IMessageBus bus,
        TimeProvider clock,
        ILogger log,
        IJournal<TState>? journal = null)
    {
        (_model, _settings, _bus, _clock, _log, _journal) = (model, settings, bus, clock, log, journal);
        _topics = new Topics(settings.Prefix, settings.Apps);
        _voice = new FederateVoice(bus, settings);
        _rejections = new Rejections(settings.Name, _voice, log);
        _timeStatus = new TimeStatusSchedule(settings);
        _time = NewTimeAdvance();
    }

    /// <inheritdoc />
    public string Name => _settings.Name;

    /// <summary>Where the app is in its life.</summary>
    public FederateMode Mode => _mode.Mode;

    /// <summary>How many messages were refused.</summary>
    public long Rejected => _rejections.Total;

    /// <summary>The model's state; null before it is initialised.</summary>
    public TState? State => _state;

    /// <inheritdoc />
    public bool IsFinished { get; private set; }

    /// <inheritdoc />
    public int ExitCode { get; private set; }

    /// <inheritdoc />
    public ScenarioTime? ScenarioTime { get; private set; }

    /// <inheritdoc />
    public DateTimeOffset? Deadline => Earliest(_time.Deadline, _rejectionsDue);

    /// <inheritdoc />
    public void Open()
    {
        // First of all, so that what is kept of the manager's life comes before what is kept of its plan.
        _bus.Subscribe(_topics.AllAlive, QualityOfService.AtLeastOnce);
        foreach (var command in new[] { _topics.ManagerInit, _topics.ManagerStart, _topics.ManagerUpdate, _topics.ManagerStop })
        {
            _bus.Subscribe(command.Text, QualityOfService.AtLeastOnce);
        }

        if (_settings.TimeMode == TimeMode.Coordinated)
        {
            _bus.Subscribe(_topics.ManagerGrant.Text, QualityOfService.AtMostOnce);
            _bus.Subscribe(_topics.AllMissing, QualityOfService.AtLeastOnce);
        }

        foreach (var filter in _settings.Subscriptions)
        {
            _bus.Subscribe(Topics.Below(_settings.Prefix, filter), QualityOfService.AtLeastOnce);
        }

        var dead = new AliveStatus(Name, false, _settings.Incarnation);
        _bus.Open(new BusMessage(_topics.AliveOf(Name), dead, QualityOfService.AtLeastOnce, Retain: true), this);
    }

    /// <inheritdoc />
    public bool Step(TimeSpan patience)
    {
        if (Deadline is { } deadline)
        {
            patience = TimeSpan.FromTicks(Math.Clamp((deadline - _clock.GetUtcNow()).Ticks, 0, patience.Ticks));
        }

        try
        {
            var worked = _bus.Pump(patience);
            return Deadline is null ? worked : worked | OnTime(_clock.GetUtcNow());
        }
        catch (BusUnavailableException)
        {
            throw;
        }
#pragma warning disable CA1031 // the one place where everything is caught: a faulted model is reported, whatever it threw
        catch (Exception fault)
#pragma warning restore CA1031
        {
            Fault(fault);
            return true;
        }
    }

    /// <inheritdoc />
    public void Leave() => Finish("it was asked to leave", exitCode: 0, stay: false);

    /// <inheritdoc />
    public void Dispose()
    {
        _journal?.Dispose();
        _bus.Dispose();
    }

    void IBusReceiver.Connected()
    {
        _voice.Say(Channels.StatusAlive, new AliveStatus(Name, true, _settings.Incarnation));
        SayMode();
        if (_hasConnected)
        {
            _log.LogInformation("Connected again");
            _time.Reconnected();
        }

        _hasConnected = true;
    }

    void IBusReceiver.Disconnected(string reason) => _log.LogWarning("The connection broke: {Reason}", reason);

    void IBusReceiver.Received(in BusMessage message)
    {
        if (IsFinished)
        {
            return;
        }

        if (message.Record is MalformedRecord malformed)
        {
            Refuse(message.Topic.Text, malformed.Reason);
            _time.Skip(message);
            return;
        }

        if (message.Record is AliveStatus alive)
        {
            Meet(alive, message.Retain);
            return;
        }

        if (message.Stamp is { } stamp && _voice.Run is { } run && stamp.Run != run && message.Record is not InitCommand)
        {
            return;
        }

        var refusal = message.Topic.App == _settings.Apps.Manager && message.Topic.Channel is not Channels.TimeMissing
            ? OnManager(message)
            : OnOther(message);
        if (refusal is not null)
        {
            Refuse(message.Topic.Text, refusal);
        }
    }

    private string? OnManager(in BusMessage message) => message.Record switch
    {
        InitCommand init => OnInit(init, message.Stamp),
        StartCommand start => IsLeftOver(message) ? null : OnStart(start),
        UpdateCommand update => OnlyWhile(_time.Update(update), "update", FederateMode.Initialized, FederateMode.Executing),
        StopCommand stop => OnStop(stop),
        TimeGrant grant => IsTrusted(message) ? _time.Grant(grant) : "a grant carries the run it belongs to",
        _ => _time.Receive(message),
    };

    private string? OnOther(in BusMessage message)
    {
        if (message.Record is TimeMissing missing && message.Topic.Channel == Channels.TimeMissing)
        {
            _voice.SendAgain(missing.Topic, missing.From);
            return null;
        }

        return _time.Receive(message);
    }

    /// <summary>Somebody has come: during a run it is told how things stand.</summary>
    private void Meet(AliveStatus alive, bool wasThereBefore)
    {
        if (alive.Name == _settings.Apps.Manager)
        {
            _managerIsGone = !alive.Alive;
        }

        if (!alive.Alive || wasThereBefore || alive.Name == Name || Mode is FederateMode.Undefined or FederateMode.Terminated)
        {
            return;
        }

        _voice.Say(Channels.StatusReady, new ReadyStatus(Name, true));
        SayMode();
        _voice.RepeatPicture();
    }

    /// <summary>
    /// Whether the broker kept this start, perhaps of a run whose manager was killed. In coordinated time nobody begins by
    /// it: the manager says it only when everybody is ready, and repeats it. In free-running time one who comes late does,
    /// unless the broker also keeps the manager's last will.
    /// </summary>
    private bool IsLeftOver(in BusMessage message) =>
        message.Retain && (_settings.TimeMode == TimeMode.Coordinated || _managerIsGone);

    private bool IsTrusted(in BusMessage message) => _voice.Run is null || message.Stamp is not null;

    private string? OnInit(InitCommand init, MessageStamp? stamp)
    {
        if (Mode is not (FederateMode.Undefined or FederateMode.Terminated))
        {
            return _start.Init == init || Same(_start.Init, init) ? null : $"init: {Name} is {Mode} in another run";
        }

        if (init.SimStopTime <= init.SimStartTime)
        {
            return "simStopTime: expected a time after simStartTime";
        }

        _start.Init = init;
        _voice.Run = _settings.TimeMode == TimeMode.Coordinated ? stamp?.Run : null;
        _voice.Say(Channels.StatusReady, new ReadyStatus(Name, true));
        return null;
    }

    private string? OnStart(StartCommand start)
    {
        if (Mode is not (FederateMode.Undefined or FederateMode.Terminated))
        {
            if (_start.Start != start)
            {
                return $"start: {Name} is {Mode}; expected UNDEFINED or TERMINATED";
            }

            _time.Repeat();
            return null;
        }

        if (_start.Init is not { } init)
        {
            return "start: expected after init";
        }

        var from = start.SimStartTime ?? init.SimStartTime;
        var to = start.SimStopTime ?? init.SimStopTime;
        if (to <= from)
        {
            return "simStopTime: expected a time after simStartTime";
        }

        _start.Start = start;
        Initialize(new RunPlan(new TickPlan(from, to, _settings.TickStep), _settings.Seed), start);
        return null;
    }

    private void Initialize(RunPlan plan, StartCommand start)
    {
        Enter(FederateMode.Initializing);
        ScenarioTime = plan.Ticks.Start;
        _timeStatus.Restart(plan.Ticks.Start);
        (_state, var messages) = _model.Initialize(plan);
        Publish(messages, tick: -1);
        Enter(FederateMode.Initialized);
        _time.Begin(plan.Ticks, start);
    }

    private string? OnStop(StopCommand stop)
    {
        if (Mode is FederateMode.Undefined or FederateMode.Terminated)
        {
            return $"stop: {Name} is {Mode}; there is nothing to stop";
        }

        if (_time.StopAt(stop.SimStopTime))
        {
            Finish($"the manager stopped the run at {stop.SimStopTime}", exitCode: 0, _settings.StayForAnotherRun);
        }

        return null;
    }

    private string? OnlyWhile(string? refusal, string command, FederateMode first, FederateMode second) =>
        Mode == first || Mode == second ? refusal : $"{command}: {Name} is {Mode}; expected {first} or {second}";

    /// <summary>Computes one tick; what the ways of advancing time call when a tick is due.</summary>
    private void Advance(Tick tick, Inbox inbox)
    {
        Execute();
        ScenarioTime = tick.Start;
        (_state, var messages) = _model.Advance(_state!, tick, inbox);
        Publish(messages, tick.Number);
        if (messages.Count > 0 || tick.IsSettling)
        {
            _journal?.Record(_state, tick, messages);
        }

        if (_timeStatus.IsDue(tick, out var at))
        {
            _voice.Say(Channels.StatusTime, new TimeStatus(Name, at, _clock.GetUtcNow()));
        }

        ScenarioTime = tick.End;
    }

    private void Execute()
    {
        if (Mode == FederateMode.Initialized)
        {
            Enter(FederateMode.Executing);
        }
    }

    private bool OnTime(DateTimeOffset now)
    {
        var worked = false;
        if (_rejectionsDue <= now)
        {
            _rejectionsDue = null;
            _rejections.PublishRest();
            worked = true;
        }

        if (_time.Deadline <= now)
        {
            worked = true;
            if (_time.OnTime(now) && !IsFinished)
            {
                Finish("its time is over", exitCode: 0, _settings.StayForAnotherRun);
            }
        }

        return worked;
    }

    private void Publish(IReadOnlyList<Publication> messages, long tick)
    {
        for (var i = 0; i < messages.Count; i++)
        {
            _voice.Publish(messages[i], tick);
        }
    }

    private void Enter(FederateMode mode)
    {
        _mode.Enter(mode);
        SayMode();
        _log.LogInformation("{App} is {Mode}", Name, mode.ToString().ToUpperInvariant());
    }

    private void SayMode() => _voice.Say(Channels.StatusMode, new ModeStatus(Name, Mode));

    private void Refuse(string topic, string reason)
    {
        _rejections.Add(topic, reason);
        if (_rejections.HasUnpublished)
        {
            _rejectionsDue ??= _clock.GetUtcNow() + TimeSpan.FromSeconds(1);
        }
    }

    private void Finish(string reason, int exitCode, bool stay)
    {
        if (IsFinished)
        {
            return;
        }

        _log.LogInformation("{App} finishes: {Reason}", Name, reason);
        _rejections.PublishRest();
        if (_mode.Allows(FederateMode.Terminating))
        {
            Enter(FederateMode.Terminating);
            Enter(FederateMode.Terminated);
        }

        _voice.Reset();
        _voice.Run = null;
        _start.Clear();
        _time = NewTimeAdvance();
        ScenarioTime = null;
        if (stay)
        {
            return;
        }

        ExitCode = exitCode;
        IsFinished = true;
        _voice.Say(Channels.StatusAlive, new AliveStatus(Name, false, _settings.Incarnation));
        _bus.Close();
    }

    private void Fault(Exception fault)
    {
        _log.LogError(fault, "{App} faulted at {ScenarioTime}", Name, ScenarioTime);
        var reason = $"faulted: {fault.Message}";
        _voice.Say(Channels.Error, new FederateError(Name, Topics.Below(_settings.Prefix, Name), reason, 1));
        Finish("its model faulted", RunExit.FederateLost, stay: false);
    }

    private ITimeAdvance NewTimeAdvance() => _settings.TimeMode == TimeMode.Coordinated
        ? new CoordinatedAdvance(_settings, _voice, _clock, Advance)
        : new FreeRunningAdvance(_settings, _clock, Execute, Advance);

    private static bool Same(InitCommand? left, InitCommand right) => left is not null
        && left.SimStartTime == right.SimStartTime && left.SimStopTime == right.SimStopTime
        && left.RequiredApps.SequenceEqual(right.RequiredApps);

    private static DateTimeOffset? Earliest(DateTimeOffset? left, DateTimeOffset? right) =>
        left is null ? right : right is null || left < right ? left : right;

    private sealed class RunStart
    {
        public InitCommand? Init { get; set; }

        public StartCommand? Start { get; set; }

        public void Clear() => (Init, Start) = (null, null);
    }
}
