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
    private readonly Dictionary<Topic, Route> _routes = [];

    private long _turn;

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

    /// <summary>A client wants more; nothing retained is sent for a shared subscription, which has no filter here.</summary>
    internal void Subscribed(InMemoryBus client, string? filter)
    {
        _routes.Clear();
        if (filter is null)
        {
            return;
        }

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
            _routes[topic] = route = new Route(
                [.. _clients.Where(client => client.Wants(topic))],
                [.. _clients.SelectMany(client => client.GroupsFor(topic).Select(group => (group, client)))
                    .GroupBy(member => member.group, member => member.client).Select(group => group.ToArray())]);
        }

        var live = message with { Retain = false };
        foreach (var client in route.Everyone)
        {
            client.Deliver(live);
        }

        foreach (var group in route.Groups)
        {
            group[(int)(_turn++ % group.Length)].Deliver(live);
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

    /// <summary>Who gets what is published on a topic: everyone who asked, and one of each group.</summary>
    private sealed record Route(InMemoryBus[] Everyone, InMemoryBus[][] Groups);
}
