using ScAi.Federation;
using ScAi.Federation.Messaging;
using ScAi.Messages;
using ScAi.Time;

namespace ScAi.Launcher.Running;

/// <summary>Follows a run by its manager's status, for the progress line and the end.</summary>
/// <param name="topics">The run's.</param>
/// <param name="run">The run's identity.</param>
/// <param name="observer">The name of its observer.</param>
/// <param name="bus">How it hears of it.</param>
/// <param name="show">Told of the manager's status.</param>
internal sealed class RunWatcher(Topics topics, string run, string observer, IMessageBus bus, Action<RunStatus> show)
    : IParticipant, IBusReceiver
{
    public string Name => "launcher";

    public bool IsFinished { get; private set; }

    public int ExitCode => RunExit.Done;

    public ScenarioTime? ScenarioTime => Latest?.SimTime;

    public DateTimeOffset? Deadline => null;

    /// <summary>The manager's latest word; null before the first.</summary>
    public RunStatus? Latest { get; private set; }

    /// <summary>Whether the observer has said that it listens.</summary>
    public bool IsObserved { get; private set; }

    /// <summary>Whether the manager has said that the run is over.</summary>
    public bool IsOver => Latest?.Phase is RunPhase.Done or RunPhase.Failed;

    public void Open()
    {
        bus.Subscribe(topics.ManagerRun.Text, QualityOfService.AtMostOnce);
        bus.Subscribe(topics.AliveOf(observer).Text, QualityOfService.AtLeastOnce);
        bus.Open(null, this);
    }

    public bool Step(TimeSpan patience)
    {
        var worked = bus.Pump(patience);
        if (IsOver)
        {
            Leave();
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
        if (message.Record is AliveStatus { Alive: true })
        {
            IsObserved = true;
        }
        else if (message.Record is RunStatus status && status.Run == run)
        {
            Latest = status;
            show(status);
        }
    }
}
