using ScAi.Messages;

namespace ScAi.Federation.Messaging.InMemory;

/// <summary>
/// A client of an <see cref="InMemoryBroker"/>. Its queue is bounded; one that overruns ends the run, for nothing can be
/// waited for inside one thread.
/// </summary>
public sealed class InMemoryBus : IMessageBus
{
    private const int QueueLimit = 10_000_000;
    private readonly InMemoryBroker _broker;
    private readonly List<(string? Group, string Filter)> _filters = [];
    private readonly Queue<BusMessage> _queue = new();
    private BusMessage? _will;
    private IBusReceiver? _receiver;

    internal InMemoryBus(InMemoryBroker broker) => _broker = broker;

    /// <inheritdoc />
    public bool IsConnected { get; private set; }

    /// <inheritdoc />
    public void Open(BusMessage? will, IBusReceiver receiver)
    {
        (_will, _receiver, IsConnected) = (will, receiver, true);
        _broker.Add(this);
        foreach (var (group, filter) in _filters)
        {
            _broker.Subscribed(this, group is null ? filter : null);
        }

        receiver.Connected();
    }

    /// <inheritdoc />
    public void Subscribe(string filter, QualityOfService quality)
    {
        var asked = TopicFilter.Split(filter);
        _filters.Add(asked);
        if (IsConnected)
        {
            _broker.Subscribed(this, asked.Group is null ? filter : null);
        }
    }

    /// <inheritdoc />
    public void Publish(in BusMessage message)
    {
        if (IsConnected)
        {
            _broker.Publish(message);
        }
    }

    /// <inheritdoc />
    public bool Pump(TimeSpan timeout)
    {
        // What comes while these are handed over waits for the next call, so that everybody gets a turn.
        var pending = _queue.Count;
        for (var i = 0; i < pending && _queue.TryDequeue(out var message); i++)
        {
            _receiver!.Received(message);
        }

        return pending > 0;
    }

    /// <inheritdoc />
    public void Wake()
    {
    }

    /// <inheritdoc />
    public void Close()
    {
        _will = null;
        Dispose();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (!IsConnected)
        {
            return;
        }

        IsConnected = false;
        _queue.Clear();
        _broker.Remove(this);
        if (_will is { } will)
        {
            _broker.Publish(will);
        }
    }

    internal bool Wants(Topic topic) =>
        _filters.Exists(asked => asked.Group is null && TopicFilter.Matches(asked.Filter, topic.Text));

    internal IEnumerable<string> GroupsFor(Topic topic) => _filters
        .Where(asked => asked.Group is not null && TopicFilter.Matches(asked.Filter, topic.Text)).Select(asked => asked.Group!).Distinct();

    internal void Deliver(in BusMessage message)
    {
        if (_queue.Count >= QueueLimit)
        {
            throw new InvalidOperationException($"More than {QueueLimit} messages wait for one app; the last one on {message.Topic}.");
        }

        _queue.Enqueue(message);
    }
}
