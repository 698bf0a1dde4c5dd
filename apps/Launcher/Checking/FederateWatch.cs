using ScAi.Federation;
using ScAi.Federation.Messaging;
using ScAi.Messages;
using ScAi.Time;

namespace ScAi.Launcher.Checking;

/// <summary>Examines a federate live: listens to everything, publishes nothing.</summary>
internal sealed class FederateWatch(Subject subject, Examination examination, TimeSpan patience, IMessageBus bus, TimeProvider clock)
    : IParticipant, IBusReceiver
{
    private static readonly TimeSpan AnswerPatience = TimeSpan.FromSeconds(2);
    private DateTimeOffset? _overSince;
    private DateTimeOffset? _askedAt;

    public string Name => "check";

    public bool IsFinished { get; private set; }

    public int ExitCode => RunExit.Done;

    public ScenarioTime? ScenarioTime => examination.Run.LatestGrant?.Start;

    public DateTimeOffset? Deadline => null;

    public void Open()
    {
        bus.Subscribe(subject.Topics.Everything, QualityOfService.AtLeastOnce);
        bus.Open(null, this);
    }

    public bool Step(TimeSpan patienceHere)
    {
        var worked = bus.Pump(patienceHere < AnswerPatience ? patienceHere : AnswerPatience);
        var now = clock.GetUtcNow();
        if (now - _askedAt >= AnswerPatience)
        {
            examination.BrokerHasAnswered();
        }

        if (examination.Run.IsOver)
        {
            _overSince ??= now;
            if (examination.HasLeft || examination.Messages == 0 || now - _overSince >= patience)
            {
                Leave();
            }
        }

        return worked;
    }

    public void Leave()
    {
        if (!IsFinished)
        {
            IsFinished = true;
            bus.Close();
        }
    }

    public void Dispose() => bus.Dispose();

    void IBusReceiver.Connected()
    {
    }

    void IBusReceiver.Disconnected(string reason)
    {
    }

    void IBusReceiver.Received(in BusMessage message)
    {
        examination.See(new Seen(
            clock.GetUtcNow(), message.Topic, message.Record, message.Payload, message.Retain, message.Stamp, message.Quality));
        if (_askedAt is null && message is { Retain: false, Record: AliveStatus { Alive: true } } && message.Topic.App == subject.Name)
        {
            // Subscribing once more makes the broker send what it keeps, marked as such.
            _askedAt = clock.GetUtcNow();
            bus.Subscribe(subject.Topics.Everything, QualityOfService.AtLeastOnce);
        }
    }
}
