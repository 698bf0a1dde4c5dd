using ScAi.Messages;

namespace ScAi.Recordings.Log;

/// <summary>The newest messages; put into words only when somebody asks.</summary>
internal sealed class LatestLines
{
    public const int Most = 200;
    private readonly (long Number, DateTimeOffset Wall, Topic Topic, IWireRecord? Record)[] _ring = new (long, DateTimeOffset, Topic, IWireRecord?)[Most];
    private int _fresh;
    private int _next;

    public void Add(long number, DateTimeOffset wall, Topic topic, IWireRecord? record)
    {
        _ring[_next] = (number, wall, topic, record);
        _next = (_next + 1) % Most;
        _fresh = Math.Min(_fresh + 1, Most);
    }

    /// <summary>What has come since the last time, oldest first, at most <see cref="Most"/>; null when nothing has.</summary>
    public List<LogLine>? Take()
    {
        if (_fresh == 0)
        {
            return null;
        }

        var lines = new List<LogLine>(_fresh);
        for (var i = _fresh; i > 0; i--)
        {
            var (number, wall, topic, record) = _ring[(_next - i + Most) % Most];
            lines.Add(LogWords.LineOf(number, wall, topic, record));
        }

        _fresh = 0;
        return lines;
    }
}
