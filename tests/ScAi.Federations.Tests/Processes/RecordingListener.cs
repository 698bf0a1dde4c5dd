using ScAi.Federation.Messaging;
using ScAi.Messages;
using ScAi.Mqtt;
using ScAi.Recordings;

namespace ScAi.Federations.Tests.Processes;

/// <summary>Records everything under the prefix until the manager says that the run is over.</summary>
internal sealed class RecordingListener : IBusReceiver, IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(120);
    private readonly MqttBus _bus;
    private readonly RecordingWriter _writer;
    private bool _isOver;

    private RecordingListener(MqttBus bus, RecordingWriter writer) => (_bus, _writer) = (bus, writer);

    public static RecordingListener Listen(string broker, RecordingWriter writer)
    {
        var bus = new MqttBus(
            new MqttOptions { Address = broker, ClientId = "listener" }, new WireCodec(WireUnits.Documented, new AppNames()));
        var listener = new RecordingListener(bus, writer);
        bus.Subscribe(new Topics("downlink", new AppNames()).Everything, QualityOfService.AtLeastOnce);
        bus.Open(null, listener);
        return listener;
    }

    public void ListenUntilOver()
    {
        var due = TimeProvider.System.GetUtcNow() + s_patience;
        while (!_isOver || _bus.Pump(TimeSpan.FromSeconds(1)))
        {
            Assert.True(TimeProvider.System.GetUtcNow() < due, "The replay does not end.");
            _bus.Pump(TimeSpan.FromMilliseconds(100));
        }
    }

    public void Connected()
    {
    }

    public void Disconnected(string reason)
    {
    }

    public void Received(in BusMessage message)
    {
        _writer.Add(message, TimeProvider.System.GetUtcNow());
        _isOver |= message.Record is RunStatus { Phase: RunPhase.Done };
    }

    public void Dispose() => _bus.Dispose();
}
