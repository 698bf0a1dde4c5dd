using ScAi.Messages;
using ScAi.Time;

namespace ScAi.Federation;

/// <summary>A message as a model sees it.</summary>
/// <param name="Time">The record's own time, or the start of the tick in which it was published when it has none.</param>
/// <param name="Topic">Where it was published, and so by whom.</param>
/// <param name="Sequence">Its number on that topic.</param>
/// <param name="Record">What it says.</param>
public readonly record struct InboxMessage(ScenarioTime Time, Topic Topic, long Sequence, IWireRecord Record)
    : IComparable<InboxMessage>
{
    /// <summary>The order of the inbox: time, then topic (which names the publisher), then order of publication.</summary>
    public int CompareTo(InboxMessage other)
    {
        var byTime = Time.CompareTo(other.Time);
        if (byTime != 0)
        {
            return byTime;
        }

        var byTopic = ReferenceEquals(Topic, other.Topic) ? 0 : string.CompareOrdinal(Topic.Text, other.Topic.Text);
        return byTopic != 0 ? byTopic : Sequence.CompareTo(other.Sequence);
    }

#pragma warning disable CS1591 // the order that CompareTo documents
    public static bool operator <(InboxMessage left, InboxMessage right) => left.CompareTo(right) < 0;

    public static bool operator >(InboxMessage left, InboxMessage right) => left.CompareTo(right) > 0;

    public static bool operator <=(InboxMessage left, InboxMessage right) => left.CompareTo(right) <= 0;

    public static bool operator >=(InboxMessage left, InboxMessage right) => left.CompareTo(right) >= 0;
#pragma warning restore CS1591
}
