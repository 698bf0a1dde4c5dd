using System.Text;
using ScAi.Messages;

namespace ScAi.Recordings.Files;

/// <summary>Gives every topic a number. Safe for several threads.</summary>
internal sealed class TopicTable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private volatile Topic[] _topics = [];

    public int Count => _topics.Length;

    public Topic this[int number] => _topics[number];

    public int NumberOf(Topic topic)
    {
        lock (_lock)
        {
            if (!_numbers.TryGetValue(topic.Text, out var number))
            {
                number = _topics.Length;
                _numbers.Add(topic.Text, number);
                _topics = [.. _topics, topic];
            }

            return number;
        }
    }

    /// <summary>The topics of one thread by their bytes, latest first.</summary>
    public sealed class View(TopicTable table)
    {
        private readonly List<(byte[] Utf8, int Number)> _known = [];

        /// <summary>The number of a topic; -1 when it is none.</summary>
        public int NumberOf(ReadOnlySpan<byte> utf8)
        {
            for (var i = 0; i < _known.Count; i++)
            {
                if (utf8.SequenceEqual(_known[i].Utf8))
                {
                    if (i > 0)
                    {
                        (_known[i], _known[i - 1]) = (_known[i - 1], _known[i]);
                    }

                    return _known[Math.Max(0, i - 1)].Number;
                }
            }

            if (!Topic.TryParse(Encoding.UTF8.GetString(utf8), out var topic))
            {
                return -1;
            }

            var number = table.NumberOf(topic!);
            _known.Add((utf8.ToArray(), number));
            return number;
        }
    }
}
