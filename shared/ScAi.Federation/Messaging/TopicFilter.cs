namespace ScAi.Federation.Messaging;

/// <summary>MQTT's topic filters: <c>+</c> stands for one level, a trailing <c>#</c> for any number of them.</summary>
public static class TopicFilter
{
    private const string SharedPrefix = "$share/";

    /// <summary>Takes a shared subscription, <c>$share/GROUP/FILTER</c>, apart; the group is null when it is none.</summary>
    public static (string? Group, string Filter) Split(string subscription)
    {
        if (!subscription.StartsWith(SharedPrefix, StringComparison.Ordinal))
        {
            return (null, subscription);
        }

        var end = subscription.IndexOf('/', SharedPrefix.Length);
        return end > SharedPrefix.Length && end + 1 < subscription.Length
            ? (subscription[SharedPrefix.Length..end], subscription[(end + 1)..])
            : throw new ArgumentException($"Expected $share/GROUP/FILTER, got '{subscription}'.", nameof(subscription));
    }

    /// <summary>Whether a topic passes a filter.</summary>
    public static bool Matches(ReadOnlySpan<char> filter, ReadOnlySpan<char> topic)
    {
        while (true)
        {
            var filterEnd = filter.IndexOf('/');
            var topicEnd = topic.IndexOf('/');
            var level = filterEnd < 0 ? filter : filter[..filterEnd];
            if (level is "#")
            {
                return true;
            }

            if (level is not "+" && !level.SequenceEqual(topicEnd < 0 ? topic : topic[..topicEnd]))
            {
                return false;
            }

            if (filterEnd < 0 || topicEnd < 0)
            {
                return filterEnd < 0 && topicEnd < 0 || topicEnd < 0 && filter[(filterEnd + 1)..] is "#";
            }

            filter = filter[(filterEnd + 1)..];
            topic = topic[(topicEnd + 1)..];
        }
    }
}
