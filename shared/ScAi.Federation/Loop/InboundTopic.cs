using ScAi.Messages;

namespace ScAi.Federation;

/// <summary>
/// What has come in on one topic and waits for its tick: in the publisher's order, each message once, gaps held open.
/// </summary>
internal sealed class InboundTopic(Topic topic)
{
    private readonly Queue<IWireRecord> _inOrder = new();
    private SortedDictionary<long, IWireRecord>? _early;
    private bool _isStamped;
    private long _taken;

    public Topic Topic { get; } = topic;

    /// <summary>How many messages the grants so far have announced.</summary>
    public long Announced { get; private set; }

    /// <summary>How many messages have come without a gap: the number of the next one.</summary>
    public long Next { get; private set; }

    public bool IsComplete => Next >= Announced;

    public int Waiting => _inOrder.Count + (_early?.Count ?? 0);

    public void Announce(int messages) => Announced += messages;

    /// <summary>Takes in a message with the publisher's number, or without one from a publisher that does not number.</summary>
    /// <returns>Null when it was taken in or had come before; else why it is refused.</returns>
    public string? Add(IWireRecord record, long? sequence)
    {
        if (sequence is null)
        {
            if (_isStamped)
            {
                return "the publisher numbers its messages on this topic and this one carries no run, tick and seq";
            }

            sequence = Next;
        }
        else if (!_isStamped)
        {
            _isStamped = true;
            _inOrder.Clear();
            Next = _taken;
        }

        if (sequence > Next)
        {
            (_early ??= [])[sequence.Value] = record;
        }
        else if (sequence == Next)
        {
            Append(record);
            while (_early is { Count: > 0 } && _early.Remove(Next, out var following))
            {
                Append(following);
            }
        }

        return null;
    }

    /// <summary>Hands over what was announced up to now.</summary>
    public void Take(ScAi.Time.ScenarioTime untimed, List<InboxMessage> target)
    {
        for (; _taken < Announced; _taken++)
        {
            var record = _inOrder.Dequeue();
            if (record is not MalformedRecord)
            {
                target.Add(new InboxMessage((record as ITimedRecord)?.HappenedAt ?? untimed, Topic, _taken, record));
            }
        }
    }

    private void Append(IWireRecord record)
    {
        _inOrder.Enqueue(record);
        Next++;
    }
}
