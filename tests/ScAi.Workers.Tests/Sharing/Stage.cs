using ScAi.Federation.Messaging;
using ScAi.Federation.Messaging.InMemory;
using ScAi.Messages;
using ScAi.Workers.Parts;
using ScAi.Workers.Sharing;
using ScAi.Workers.Studies;

namespace ScAi.Workers.Tests.Sharing;

/// <summary>A desk and workers on a broker in memory, driven by one thread under a manual clock.</summary>
internal sealed class Stage : IDisposable
{
    private readonly InMemoryBroker _broker = new();
    private readonly Topics _topics = new("platform", new AppNames());
    private readonly List<PartWorker> _running = [];
    private readonly Ear _ear = new();
    private readonly InMemoryBus _earBus;

    public Stage()
    {
        _earBus = _broker.Connect();
        _earBus.Open(null, _ear);
        _earBus.Subscribe(_topics.Everything, QualityOfService.AtLeastOnce);
        Desk = new PartDesk(_broker.Connect(), _topics, "platform", "d1", Pool, Settings, Clock);
        Desk.Open();
    }

    public SharingSettings Settings { get; } = new() { ChunkBytes = 64 * 1024, ChunksAhead = 2 };

    public ManualTimeProvider Clock { get; } = new();

    public PartPool Pool { get; } = new();

    public PartDesk Desk { get; }

    public List<PartWorker> Workers { get; } = [];

    /// <summary>Everything that was said.</summary>
    public IReadOnlyList<IWireRecord> Seen => _ear.Seen;

    public PartWorker AddWorker(string name, int slots = 1, bool computes = true)
    {
        var worker = new PartWorker(
            _broker.Connect(), _topics, name, "i1", slots, Settings, Clock, computes ? work => work() : _ => { });
        worker.Open();
        Workers.Add(worker);
        _running.Add(worker);
        return worker;
    }

    /// <summary>A worker that takes every order and sends nonsense.</summary>
    public void AddLiar(string name)
    {
        var bus = _broker.Connect();
        _liar = (bus, new Liar(bus, _topics, name));
        bus.Open(null, _liar.Value.Liar);
        bus.Subscribe(Topics.Shared(Settings.Group, _topics.All(Channels.WorkOrder)), QualityOfService.AtLeastOnce);
        bus.Publish(new BusMessage(_topics.Of(name, Channels.WorkPulse), new WorkerPulse("i", 1, [])));
    }

    public Workload Load(SharedStudy study)
    {
        var load = new Workload([study]);
        Pool.Add(load);
        return load;
    }

    public void Order(PartOrder order) =>
        _earBus.Publish(new BusMessage(_topics.Of("platform", Channels.WorkOrder), order, QualityOfService.AtLeastOnce));

    public void Steps(int count)
    {
        for (var i = 0; i < count; i++)
        {
            Desk.Step(TimeSpan.Zero);
            _running.ForEach(worker => worker.Step(TimeSpan.Zero));
            _liar?.Bus.Pump(TimeSpan.Zero);
            _earBus.Pump(TimeSpan.Zero);
        }
    }

    public void Until(Func<bool> isSo)
    {
        for (var i = 0; i < 5000 && !isSo(); i++)
        {
            Steps(1);
        }

        Assert.True(isSo(), "It did not come about; said last: " + string.Join("; ", Seen.Where(seen => seen is PartOrder or OrderAnswer).TakeLast(8)));
    }

    /// <summary>It does not pulse any more, but its connection stands.</summary>
    public void Freeze(PartWorker worker) => _running.Remove(worker);

    /// <summary>Its connection breaks; the broker says its last will.</summary>
    public void Kill(PartWorker worker)
    {
        Freeze(worker);
        worker.Dispose();
    }

    public void Dispose()
    {
        Desk.Close();
        _running.ForEach(worker => worker.Close());
    }

    private (InMemoryBus Bus, Liar Liar)? _liar;

    private sealed class Ear : IBusReceiver
    {
        public List<IWireRecord> Seen { get; } = [];

        public void Connected()
        {
        }

        public void Disconnected(string reason)
        {
        }

        public void Received(in BusMessage message) => Seen.Add(message.Record!);
    }

    private sealed class Liar(IMessageBus bus, Topics topics, string name) : IBusReceiver
    {
        public void Connected()
        {
        }

        public void Disconnected(string reason)
        {
        }

        public void Received(in BusMessage message)
        {
            if (message.Record is PartOrder order)
            {
                byte[] lie = [1, 2, 3];
                bus.Publish(new BusMessage(
                    topics.Of(name, Channels.WorkPart),
                    new PartChunk(order.Order, StudyText.DigestOf(lie), 0, 1, Convert.ToBase64String(lie)), QualityOfService.AtLeastOnce));
                bus.Publish(new BusMessage(topics.Of(name, Channels.WorkPulse), new WorkerPulse("i", 1, [])));
            }
        }
    }
}
