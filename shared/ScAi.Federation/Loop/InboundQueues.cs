using ScAi.Federation.Messaging;
using ScAi.Messages;
using ScAi.Time;

namespace ScAi.Federation;

/// <summary>All messages that wait for their tick in coordinated time, and which of them are still missing.</summary>
internal sealed class InboundQueues(string prefix, IReadOnlyList<string> subscriptions, int limit)
{
    private readonly Dictionary<string, InboundTopic?> _topics = new(StringComparer.Ordinal);
    private readonly List<InboundTopic> _announced = [];
    private int _waiting;

    /// <summary>Whether everything that the grants announced has come.</summary>
    public bool IsComplete
    {
        get
        {
            foreach (var topic in _announced)
            {
                if (!topic.IsComplete)
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>The topics on which messages are missing, and the number of the first missing one.</summary>
    public IEnumerable<TimeMissing> Missing =>
        _announced.Where(topic => !topic.IsComplete).Select(topic => new TimeMissing(topic.Topic.BelowPrefix, topic.Next));

    /// <inheritdoc cref="InboundTopic.Add" />
    public string? Add(Topic topic, IWireRecord record, long? sequence)
    {
        if (Find(topic.BelowPrefix) is not { } inbound)
        {
            return null;
        }

        var before = inbound.Waiting;
        var refusal = inbound.Add(record, sequence);
        _waiting += inbound.Waiting - before;
        return _waiting > limit
            ? throw new InvalidOperationException($"More than {limit} messages wait for their tick; the last one came on {topic}.")
            : refusal;
    }

    public void Announce(IReadOnlyDictionary<string, int> counts)
    {
        foreach (var (belowPrefix, count) in counts)
        {
            if (count > 0 && Find(belowPrefix) is { } topic)
            {
                topic.Announce(count);
                _announced.Add(topic);
            }
        }
    }

    /// <summary>The inbox of the tick for which everything announced has come.</summary>
    /// <param name="untimed">The time of records that carry none: the start of the tick in which they were published.</param>
    public Inbox Take(ScenarioTime untimed)
    {
        if (_announced.Count == 0)
        {
            return Inbox.Empty;
        }

        var messages = new List<InboxMessage>();
        foreach (var topic in _announced)
        {
            var before = topic.Waiting;
            topic.Take(untimed, messages);
            _waiting += topic.Waiting - before;
        }

        _announced.Clear();
        return Inbox.Of(messages);
    }

    private InboundTopic? Find(string belowPrefix)
    {
        if (!_topics.TryGetValue(belowPrefix, out var topic))
        {
            topic = subscriptions.Any(filter => TopicFilter.Matches(filter, belowPrefix))
                && Topic.TryParse(Topics.Below(prefix, belowPrefix), out var parsed)
                ? new InboundTopic(parsed!)
                : null;
            _topics[belowPrefix] = topic;
        }

        return topic;
    }
}
