using System.Text;
using ScAi.Messages;
using ScAi.Recordings.Files;
using ScAi.Recordings.Log;

namespace ScAi.Recordings;

/// <summary>
/// The log of a run: what can be filtered by stands in memory in columns, 11 bytes a message; the messages themselves are
/// read from the recording when they are asked for.
/// </summary>
/// <remarks>One thread adds; any may ask meanwhile.</remarks>
public sealed class MessageLog : IDisposable
{
    private const int LinesPerMark = 64;
    private const int NoId = int.MinValue;
    private const int MostTotalsKept = 64;
    private readonly Column<ushort> _topic = new();
    private readonly Column<int> _satellite = new();
    private readonly Column<int> _station = new();
    private readonly Column<byte> _severity = new();
    private readonly Column<long> _marks = new();
    private readonly Dictionary<LogFilter, (long Upto, long Found)> _totals = [];
    private readonly TopicTable _topics;
    private readonly LineFile _file;
    private readonly WireCodec _codec;
    private long _count;

    internal MessageLog(string path, WireCodec codec, TopicTable topics, Action? flush = null)
    {
        (_codec, _topics) = (codec, topics);
        _file = new LineFile(path, flush);
    }

    /// <summary>How many lines there are.</summary>
    public long Count => Volatile.Read(ref _count);

    /// <summary>A page of what the filter finds, newest first.</summary>
    /// <param name="filter">What is wanted.</param>
    /// <param name="before">Only lines below this number; all when null.</param>
    /// <param name="limit">The most lines.</param>
    public LogPage Page(LogFilter filter, long? before, int limit)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var count = Count;
        var search = SearchOf(filter);
        var lines = new List<LogLine>();
        var place = Math.Min(count, (before ?? long.MaxValue) - 1) - 1;
        for (; place >= 0 && lines.Count < limit; place--)
        {
            if (search.Finds(place))
            {
                lines.Add(LineOf(Read(place)!));
            }
        }

        return new LogPage(Total(filter, search, count), lines, place >= 0 && lines.Count == limit ? lines[^1].Number : null);
    }

    /// <summary>The messages that the filter finds, oldest first, each as its line in the recording.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Lines(LogFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var count = Count;
        var search = SearchOf(filter);
        for (var place = 0L; place < count; place++)
        {
            if (search.Finds(place))
            {
                yield return Bytes(place);
            }
        }
    }

    /// <summary>A message by its number; null when there is none, or its line is damaged.</summary>
    public RecordedMessage? Find(long number) => number >= 1 && number <= Count ? Read(number - 1) : null;

    /// <inheritdoc />
    public void Dispose() => _file.Dispose();

    internal static LogLine LineOf(RecordedMessage message) =>
        LogWords.LineOf(message.Number, message.Wall, message.Topic, message.Record);

    internal void Add(Topic topic, IWireRecord? record, long offset) => Add(
        _topics.NumberOf(topic), LogWords.SatelliteOf(record), LogWords.StationOf(record), LogWords.SeverityOf(record), offset);

    /// <summary>Adds a line; topic -1 for a damaged one, which no filter finds.</summary>
    internal void Add(int topic, int? satellite, int? station, Severity severity, long offset)
    {
        var place = _count;
        if (place % LinesPerMark == 0)
        {
            _marks.Put(place / LinesPerMark, offset);
        }

        _topic.Put(place, topic is >= 0 and < ushort.MaxValue ? (ushort)topic : ushort.MaxValue);
        _satellite.Put(place, satellite ?? NoId);
        _station.Put(place, station ?? NoId);
        _severity.Put(place, (byte)severity);
        Volatile.Write(ref _count, place + 1);
    }

    private RecordedMessage? Read(long place) => RecordingReader.Parse(place + 1, Bytes(place), _codec);

    private ReadOnlyMemory<byte> Bytes(long place) =>
        _file.Line(_marks[place / LinesPerMark], (int)(place % LinesPerMark));

    private long Total(LogFilter filter, Search search, long count)
    {
        if (filter == new LogFilter())
        {
            return count;
        }

        lock (_totals)
        {
            var (upto, found) = _totals.GetValueOrDefault(filter);
            for (; upto < count; upto++)
            {
                found += search.Finds(upto) ? 1 : 0;
            }

            if (_totals.Count >= MostTotalsKept)
            {
                _totals.Clear();
            }

            _totals[filter] = (upto, found);
            return found;
        }
    }

    private Search SearchOf(LogFilter filter) => new(this, filter);

    private sealed class Search
    {
        private readonly MessageLog _log;
        private readonly LogFilter _filter;
        private readonly byte[]? _text;
        private bool[] _topics = [];

        public Search(MessageLog log, LogFilter filter)
        {
            (_log, _filter) = (log, filter);
            _text = string.IsNullOrEmpty(filter.Text) ? null : Encoding.UTF8.GetBytes(filter.Text);
        }

        public bool Finds(long place)
        {
            var topic = _log._topic[place];
            return topic != ushort.MaxValue && Wants(topic)
                && (_filter.Severity is not { } least || _log._severity[place] >= (byte)least)
                && (_filter.Satellite is not { } satellite || _log._satellite[place] == satellite)
                && (_filter.Station is not { } station || _log._station[place] == station)
                && (_text is null || HasText(place));
        }

        private bool Wants(ushort topic)
        {
            if (topic >= _topics.Length)
            {
                _topics = [.. Enumerable.Range(0, _log._topics.Count).Select(number => _log._topics[number]).Select(each =>
                    (_filter.App is null || each.App == _filter.App) && (_filter.Channel is null || each.Channel == _filter.Channel))];
            }

            return _topics[topic];
        }

        private bool HasText(long place) =>
            Letters.Contains(_log.Bytes(place).Span, _text)
            || _log._severity[place] >= (byte)Severity.Info && _log.Read(place) is { } message
                && LineOf(message).Text.Contains(_filter.Text!, StringComparison.OrdinalIgnoreCase);
    }
}
