using ScAi.Federation.Messaging;
using ScAi.Messages;
using ScAi.Time;

namespace ScAi.Federation.Tests.Loop;

/// <summary>As little of a manager as a coordinated run needs: init, start, grants with counts, repeats, stop.</summary>
internal sealed class Conductor(
    IReadOnlyList<string> apps, TickPlan ticks, IMessageBus bus, TimeProvider clock) : IParticipant, IBusReceiver
{
    private static readonly TimeSpan s_repeatAfter = TimeSpan.FromSeconds(20);
    private readonly HashSet<string> _ready = [];
    private readonly HashSet<string> _terminated = [];
    private readonly Dictionary<string, TimeRequest> _requests = [];
    private readonly List<(string Channel, IWireRecord Record)> _plan = [];
    private TimeGrant? _grant;
    private DateTimeOffset _due;

    public string Name => "manager";

    public bool IsFinished { get; private set; }

    public int ExitCode => RunExit.Done;

    public ScenarioTime? ScenarioTime => null;

    public DateTimeOffset? Deadline => _due;

    public void Open()
    {
        bus.Subscribe("p/#", QualityOfService.AtLeastOnce);
        bus.Open(null, this);
        Say(Channels.Init, new InitCommand(ticks.Start, ticks.Stop, apps));
        _due = clock.GetUtcNow() + s_repeatAfter;
    }

    public bool Step(TimeSpan patience)
    {
        var worked = bus.Pump(patience);
        if (!IsFinished && _due <= clock.GetUtcNow())
        {
            _due = clock.GetUtcNow() + s_repeatAfter;
            var (channel, record) = _plan[^1];
            Publish(channel, record);
            return true;
        }

        return worked;
    }

    public void Leave() => IsFinished = true;

    public void Dispose() => bus.Dispose();

    void IBusReceiver.Connected()
    {
    }

    void IBusReceiver.Disconnected(string reason)
    {
    }

    void IBusReceiver.Received(in BusMessage message)
    {
        switch (message.Record)
        {
            case ReadyStatus when _ready.Add(message.Topic.App) && _ready.Count == apps.Count:
                Say(Channels.Start, new StartCommand(TimeScalingFactor: 1));
                break;
            case TimeRequest request when !_requests.TryGetValue(message.Topic.App, out var known) || known.Grant < request.Grant:
                _requests[message.Topic.App] = request;
                Grant();
                break;
            case ModeStatus { Mode: FederateMode.Terminated }:
                _terminated.Add(message.Topic.App);
                IsFinished = _terminated.Count == apps.Count;
                break;
        }
    }

    private void Grant()
    {
        var next = (_grant?.Grant ?? -1) + 1;
        if (_requests.Count < apps.Count || _requests.Values.Any(request => request.Grant != next))
        {
            return;
        }

        if (next > ticks.Count && _requests.Values.All(request => request.Sent.Count == 0))
        {
            Say(Channels.Stop, new StopCommand(ticks.Stop));
            return;
        }

        var counts = _requests
            .SelectMany(entry => entry.Value.Sent.Select(sent => (Topic: $"{entry.Key}/{sent.Key}", sent.Value)))
            .ToDictionary(count => count.Topic, count => count.Value);
        _grant = new TimeGrant(next, ticks[next].Start, ticks[next].End, counts);
        Say(Channels.TimeGrant, _grant);
    }

    private void Say(string channel, IWireRecord record)
    {
        _plan.Add((channel, record));
        _due = clock.GetUtcNow() + s_repeatAfter;
        Publish(channel, record);
    }

    private void Publish(string channel, IWireRecord record) => bus.Publish(new BusMessage(
        new Topic("p", "manager", channel), record, Delivery.QualityOf(record), Stamp: new MessageStamp("r1", -1, 0)));
}
