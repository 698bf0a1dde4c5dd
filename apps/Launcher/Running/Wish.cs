using ScAi.Federation;
using ScAi.Federation.Messaging;
using ScAi.Messages;
using ScAi.Time;

namespace ScAi.Launcher.Running;

/// <summary>Tells the manager an operator's wish and waits for its answer.</summary>
internal sealed class Wish(string name, Topics topics, RunControl control, IMessageBus bus, TimeProvider clock)
    : IParticipant, IBusReceiver
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private DateTimeOffset _due = DateTimeOffset.MaxValue;

    public string Name { get; } = name;

    public string Answer { get; private set; } = "";

    public bool IsFinished { get; private set; }

    public int ExitCode { get; private set; }

    public ScenarioTime? ScenarioTime => null;

    public DateTimeOffset? Deadline => _due;

    public void Open()
    {
        bus.Subscribe(topics.All(Channels.ControlReply), QualityOfService.AtLeastOnce);
        bus.Open(null, this);
        _due = clock.GetUtcNow() + Patience;
    }

    public bool Step(TimeSpan patience)
    {
        var worked = bus.Pump(TimeSpan.FromMilliseconds(100));
        if (!IsFinished && clock.GetUtcNow() >= _due)
        {
            Finish("No manager answered on this broker and prefix.", RunExit.FederateLost);
        }

        return worked;
    }

    public void Leave() => Finish("", RunExit.Done);

    public void Dispose() => bus.Dispose();

    void IBusReceiver.Connected() => bus.Publish(new BusMessage(
        topics.ControlOf(Name), control, QualityOfService.AtLeastOnce));

    void IBusReceiver.Disconnected(string reason)
    {
    }

    void IBusReceiver.Received(in BusMessage message)
    {
        if (message.Record is RunControlReply reply && reply.Id == control.Id)
        {
            var verb = control.Action.ToString().ToLowerInvariant();
            Finish(
                reply.Accepted ? $"{verb}: accepted" : $"{verb}: refused: {reply.Reason}",
                reply.Accepted ? RunExit.Done : RunExit.BadInput);
        }
    }

    private void Finish(string answer, int exitCode)
    {
        (Answer, ExitCode, IsFinished) = (answer, exitCode, true);
        bus.Close();
    }
}
