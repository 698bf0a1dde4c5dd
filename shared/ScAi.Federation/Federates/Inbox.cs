using ScAi.Messages;

namespace ScAi.Federation;

/// <summary>What a model gets to read in one tick, sorted; the same for the same scenario whatever the network did.</summary>
public sealed class Inbox
{
    private readonly List<InboxMessage> _messages;

    private Inbox(List<InboxMessage> messages) => _messages = messages;

    /// <summary>Nothing to read.</summary>
    public static Inbox Empty { get; } = new([]);

    /// <summary>How many messages there are.</summary>
    public int Count => _messages.Count;

    /// <summary>The messages in order, with time and topic.</summary>
    public IReadOnlyList<InboxMessage> Messages => _messages;

    /// <summary>An inbox of these messages, put in order.</summary>
    public static Inbox Of(IEnumerable<InboxMessage> messages)
    {
        var sorted = messages.ToList();
        sorted.Sort();
        return new Inbox(sorted);
    }

    /// <summary>What the messages say, in order.</summary>
    public IEnumerable<IWireRecord> InOrder()
    {
        foreach (var message in _messages)
        {
            yield return message.Record;
        }
    }
}
