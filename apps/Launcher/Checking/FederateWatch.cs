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
    private bool _hasAskedAgain;

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
            if (_askedAt is { } asked && (examination.Run.IsOver || clock.GetUtcNow() - asked >= AnswerPatience))
            {
                examination.BrokerHasAnswered();
            }

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
        if (!message.Retain && message.Topic.App == subject.Name)
        {
            AskWhatIsKept(message.Record);
        }
    }

    /// <summary>
    /// Subscribing once more makes the broker send what it keeps, marked as such: once the federate has said that it is alive,
    /// and again when it has said all that it says before the first tick.
    /// </summary>
    private void AskWhatIsKept(IWireRecord? said)
    {
        if ((_askedAt is null && said is AliveStatus { Alive: true })
            || (!_hasAskedAgain && said is ModeStatus { Mode: FederateMode.Executing }))
        {
            _hasAskedAgain = _askedAt is not null;
            _askedAt ??= clock.GetUtcNow();
            bus.Subscribe(subject.Topics.Everything, QualityOfService.AtLeastOnce);
        }
    }
}
