using Microsoft.Extensions.Logging;
using ScAi.Federation;
using ScAi.Federation.Messaging;
using ScAi.Messages;
using ScAi.Recordings;
using ScAi.Time;

namespace ScAi.Observer;

/// <summary>Listens to everything under a prefix, records it and shows it; never publishes anything but that it is there.</summary>
public sealed class ObserverLoop : IParticipant, IBusReceiver
{
    private static readonly TimeSpan DrawEvery = TimeSpan.FromMilliseconds(250);
    private readonly Topics _topics;
    private readonly string _incarnation;
    private readonly IMessageBus _bus;
    private readonly TimeProvider _clock;
    private readonly ILogger _log;
    private readonly RecordingWriter? _recording;
    private readonly Screen? _screen;
    private DateTimeOffset _drawDue;
    private bool _runIsOver;

    /// <summary>An observer of a run's namespace.</summary>
    public ObserverLoop(
        string name,
        Topics topics,
        string incarnation,
        IMessageBus bus,
        TimeProvider clock,
        ILogger log,
        RecordingWriter? recording = null,
        Screen? screen = null)
    {
        (Name, _topics, _incarnation, _bus, _clock, _log) = (name, topics, incarnation, bus, clock, log);
        (_recording, _screen) = (recording, screen);
    }

    /// <inheritdoc />
    public string Name { get; }

    /// <summary>The current picture.</summary>
    public Sighting Sighting { get; } = new();

    /// <inheritdoc />
    public bool IsFinished { get; private set; }

    /// <inheritdoc />
    public int ExitCode => RunExit.Done;

    /// <inheritdoc />
    public ScenarioTime? ScenarioTime => Sighting.Run?.SimTime;

    /// <inheritdoc />
    public DateTimeOffset? Deadline => _screen is null ? null : _drawDue;

    /// <inheritdoc />
    public void Open()
    {
        _bus.Subscribe(_topics.Everything, QualityOfService.AtLeastOnce);
        _bus.Open(Alive(false), this);
    }

    /// <inheritdoc />
    public bool Step(TimeSpan patience)
    {
        var worked = _bus.Pump(_screen is null || patience < DrawEvery ? patience : DrawEvery);
        if (!worked)
        {
            _recording?.Flush();
            if (_runIsOver)
            {
                Leave();
                return true;
            }
        }

        if (_screen is not null && _clock.GetUtcNow() is var now && now >= _drawDue)
        {
            _drawDue = now + DrawEvery;
            _screen.Draw(Sighting);
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
        _screen?.Draw(Sighting);
        _recording?.Flush();
        _log.LogInformation("Recorded {Count} messages", _recording?.Count);
        SayAlive(false);
        _bus.Close();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _recording?.Dispose();
        _bus.Dispose();
    }

    void IBusReceiver.Connected() => SayAlive(true);

    void IBusReceiver.Disconnected(string reason) => _log.LogWarning("The connection broke: {Reason}", reason);

    void IBusReceiver.Received(in BusMessage message)
    {
        _recording?.Add(message, _clock.GetUtcNow());
        Sighting.See(message);
        _runIsOver |= message is { Retain: false, Record: RunStatus { Phase: RunPhase.Done or RunPhase.Failed } };
    }

    private void SayAlive(bool alive) => _bus.Publish(Alive(alive));

    private BusMessage Alive(bool alive) => new(
        _topics.AliveOf(Name), new AliveStatus(Name, alive, _incarnation), QualityOfService.AtLeastOnce, Retain: true);
}
