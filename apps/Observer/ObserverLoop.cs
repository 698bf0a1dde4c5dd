using Microsoft.Extensions.Logging;
using ScAi.Federation;
using ScAi.Federation.Messaging;
using ScAi.Messages;
using ScAi.Observer.Live;
using ScAi.Time;

namespace ScAi.Observer;

/// <summary>
/// Listens to everything under a prefix, records it and takes it into the history; never publishes anything but that it is there
/// and, where it may, the wishes of people who look on.
/// </summary>
public sealed class ObserverLoop : IParticipant, IBusReceiver
{
    private static readonly TimeSpan s_drawEvery = TimeSpan.FromMilliseconds(250);
    private readonly ObserverParts _parts;
    private readonly Topics _topics;
    private readonly IMessageBus _bus;
    private readonly TimeProvider _clock;
    private readonly ILogger _log;
    private DateTimeOffset _drawDue;
    private bool _runIsOver;

    /// <summary>An observer of a run's namespace.</summary>
    public ObserverLoop(ObserverParts parts, Topics topics, IMessageBus bus, TimeProvider clock, ILogger log)
    {
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentNullException.ThrowIfNull(bus);
        (_parts, _topics, _bus, _clock, _log) = (parts, topics, bus, clock, log);
        if (parts.Desk is { } desk)
        {
            desk.Wake = bus.Wake;
        }
    }

    /// <inheritdoc />
    public string Name => _parts.Name;

    /// <inheritdoc />
    public bool IsFinished { get; private set; }

    /// <inheritdoc />
    public int ExitCode => RunExit.Done;

    /// <inheritdoc />
    public ScenarioTime? ScenarioTime { get; private set; }

    /// <inheritdoc />
    public DateTimeOffset? Deadline => _parts.Screen is null ? null : _drawDue;

    /// <inheritdoc />
    public void Open()
    {
        _bus.Subscribe(_topics.Everything, QualityOfService.AtLeastOnce);
        _bus.Open(Alive(false), this);
    }

    /// <inheritdoc />
    public bool Step(TimeSpan patience)
    {
        var worked = _bus.Pump(_parts.Screen is null || patience < s_drawEvery ? patience : s_drawEvery);
        CarryWishes();
        if (!worked)
        {
            Flush();
            if (_runIsOver && !_parts.Stays)
            {
                Leave();
                return true;
            }
        }

        if (_parts.Screen is not null && _clock.GetUtcNow() is var now && now >= _drawDue)
        {
            _drawDue = now + s_drawEvery;
            Draw(now);
        }

        return worked;
    }

    /// <inheritdoc />
    public void Leave()
    {
        if (IsFinished)
        {
            return;
        }

        IsFinished = true;
        Draw(_clock.GetUtcNow());
        Flush();
        _log.LogInformation("Recorded {Count} messages", _parts.Run?.Recorded ?? _parts.Recording?.Count);
        SayAlive(false);
        _bus.Close();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _parts.Recording?.Dispose();
        _bus.Dispose();
    }

    void IBusReceiver.Connected()
    {
        _parts.Run?.IsConnected(true);
        SayAlive(true);
    }

    void IBusReceiver.Disconnected(string reason)
    {
        _parts.Run?.IsConnected(false);
        _log.LogWarning("The connection broke: {Reason}", reason);
    }

    void IBusReceiver.Received(in BusMessage message)
    {
        var now = _clock.GetUtcNow();
        _parts.Recording?.Add(message, now);
        _parts.Run?.See(message, now);
        switch (message.Record)
        {
            case RunStatus status:
                ScenarioTime = status.SimTime;
                _runIsOver |= status.Phase is RunPhase.Done or RunPhase.Failed && !message.Retain;
                break;
            case RunControlReply reply:
                _parts.Desk?.Answer(reply);
                break;
        }
    }

    private void Flush()
    {
        _parts.Recording?.Flush();
        _parts.Run?.Flush();
    }

    private void CarryWishes()
    {
        while (_parts.Desk is not null && _parts.Desk.TryTake(out var wish))
        {
            _bus.Publish(new BusMessage(_topics.ControlOf(Name), wish, QualityOfService.AtLeastOnce));
        }
    }

    private void Draw(DateTimeOffset now)
    {
        if (_parts is { Screen: { } screen, Run: { } run })
        {
            var (state, lines) = run.Look(history => (history.State("", now), history.TakeUpdate("", now)?.Log));
            screen.Draw(state, lines ?? []);
        }
    }

    private void SayAlive(bool alive) => _bus.Publish(Alive(alive));

    private BusMessage Alive(bool alive) => new(
        _topics.AliveOf(Name), new AliveStatus(Name, alive, _parts.Incarnation), QualityOfService.AtLeastOnce, Retain: true);
}
