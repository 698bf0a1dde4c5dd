using System.Diagnostics.CodeAnalysis;
using System.Text;
using ScAi.Messages;

namespace ScAi.Mqtt;

/// <summary>Topics by their bytes and bytes by their topics, so that a known topic costs no allocation.</summary>
internal sealed class TopicCache
{
    // Far more topics than a federation has; a stranger who invents topics makes it forget, not grow.
    private const int Capacity = 50_000;
    private const int LongestKept = 256;

    private readonly Dictionary<byte[], Topic?> _topics = new(ByteComparer.Instance);
    private readonly Dictionary<byte[], Topic?>.AlternateLookup<ReadOnlySpan<byte>> _topicsBySpan;
    private readonly Dictionary<Topic, byte[]> _texts = [];

    public TopicCache() => _topicsBySpan = _topics.GetAlternateLookup<ReadOnlySpan<byte>>();

    /// <summary>The topic of these UTF-8 bytes; null when they are none of ours, such as one with two levels.</summary>
    public Topic? Find(ReadOnlySpan<byte> text)
    {
        if (_topicsBySpan.TryGetValue(text, out var topic))
        {
            return topic;
        }

        topic = Topic.TryParse(Encoding.UTF8.GetString(text), out topic) ? topic : null;
        if (text.Length <= LongestKept)
        {
            if (_topics.Count >= Capacity)
            {
                _topics.Clear();
            }

            _topicsBySpan[text] = topic;
        }

        return topic;
    }

    /// <summary>The topic in UTF-8 with a zero behind it, as the library wants it.</summary>
    public byte[] Text(Topic topic)
    {
        if (_texts.TryGetValue(topic, out var text))
        {
            return text;
        }

        if (_texts.Count >= Capacity)
        {
            _texts.Clear();
        }

        return _texts[topic] = ZeroTerminated(topic.Text);
    }

    public static byte[] ZeroTerminated(string text) => Encoding.UTF8.GetBytes(text + '\0');

    private sealed class ByteComparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public static readonly ByteComparer Instance = new();

        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode([DisallowNull] byte[] obj) => GetHashCode(obj.AsSpan());

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            var hash = default(HashCode);
            hash.AddBytes(alternate);
            return hash.ToHashCode();
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
