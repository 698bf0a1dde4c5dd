using ScAi.Messages;

namespace ScAi.Federation.Messaging.InMemory;

/// <summary>
/// A broker inside the process: hands records over as they are, in the order of publication. All its clients are driven
/// by one thread.
/// </summary>
public sealed class InMemoryBroker
{
    private readonly List<InMemoryBus> _clients = [];
    private readonly Dictionary<string, BusMessage> _retained = new(StringComparer.Ordinal);
    private readonly Dictionary<Topic, InMemoryBus[]> _routes = [];

    /// <summary>A new client, not yet connected.</summary>
    public InMemoryBus Connect() => new(this);

    internal void Add(InMemoryBus client)
    {
        _clients.Add(client);
        _routes.Clear();
    }

    internal void Remove(InMemoryBus client)
    {
        _clients.Remove(client);
        _routes.Clear();
    }

    internal void Subscribed(InMemoryBus client, string filter)
    {
        _routes.Clear();
        foreach (var retained in _retained.Values.Where(message => TopicFilter.Matches(filter, message.Topic.Text)).ToList())
        {
            client.Deliver(retained);
        }
    }

    internal void Publish(in BusMessage message)
    {
        if (message.Retain)
        {
            Retain(message);
        }

        if (message.Record is null)
        {
            return;
        }

        if (!_routes.TryGetValue(message.Topic, out var route))
        {
            var topic = message.Topic;
            _routes[topic] = route = _clients.Where(client => client.Wants(topic)).ToArray();
        }

        var live = message with { Retain = false };
        foreach (var client in route)
        {
            client.Deliver(live);
        }
    }

    private void Retain(in BusMessage message)
    {
        if (message.Record is null)
        {
            _retained.Remove(message.Topic.Text);
        }
        else
        {
            _retained[message.Topic.Text] = message;
        }
    }
}
