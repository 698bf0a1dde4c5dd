using System.Diagnostics;
using ScAi.Federation.Messaging;
using ScAi.Messages;

namespace ScAi.Launcher.Bench;

/// <summary>Notes how long after a tick was granted, and so after its inbox was complete, each alarm was said.</summary>
internal sealed class AlarmWatch(IMessageBus bus, Topics topics, int warmUp) : IBusReceiver, IDisposable
{
    private readonly List<double> _milliseconds = [];
    private long _granted;
    private long _tick;

    /// <summary>What was noted, in milliseconds.</summary>
    public IReadOnlyList<double> Milliseconds => _milliseconds;

    public void Follow(CancellationToken ended)
    {
        bus.Subscribe(topics.ManagerGrant.Text, QualityOfService.AtLeastOnce);
        bus.Subscribe(topics.MissionControlAlarm.Text, QualityOfService.AtLeastOnce);
        bus.Open(null, this);
        while (!ended.IsCancellationRequested)
        {
            bus.Pump(TimeSpan.FromMilliseconds(100));
        }

        bus.Close();
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
        switch (message.Record)
        {
            case TimeGrant grant:
                (_granted, _tick) = (Stopwatch.GetTimestamp(), grant.Grant);
                break;
            case AlarmChange when _tick > warmUp:
                _milliseconds.Add(Stopwatch.GetElapsedTime(_granted).TotalMilliseconds);
                break;
        }
    }
}
