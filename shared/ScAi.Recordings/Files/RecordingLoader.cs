using System.Text;
using ScAi.Federation.Messaging;
using ScAi.Messages;
using ScAi.Recordings.Log;

namespace ScAi.Recordings.Files;

/// <summary>
/// Reads a whole recording on several cores: the file is cut into pieces at line breaks, each thread takes one piece after
/// another apart, and what they found is taken in piece by piece, in the order of the file.
/// </summary>
internal sealed class RecordingLoader : IDisposable
{
    private readonly WireCodec _codec;
    private readonly RunHistory _history;
    private readonly MessageLog _log;
    private readonly TopicTable _topics;
    private readonly FileStream _file;
    private readonly Lock _reading = new();
    private readonly Lock _taking = new();
    private readonly Dictionary<int, LineBatch> _waiting = [];
    private readonly Stack<LineBatch> _spare = new();
    private byte[] _cut = [];
    private long _offset;
    private int _read;
    private int _taken;

    public RecordingLoader(string path, WireCodec codec, RunHistory history, MessageLog log, TopicTable topics)
    {
        (_codec, _history, _log, _topics) = (codec, history, log, topics);
        _file = RecordingReader.Open(path);
    }

    /// <summary>The lines that could not be read, the first of them.</summary>
    public List<long> Damaged { get; } = [];

    public long DamagedCount { get; private set; }

    /// <summary>Whether the last line has no end.</summary>
    public bool IsCutOff { get; private set; }

    public void Load(int cores, CancellationToken cancellation)
    {
        var others = Enumerable.Range(1, cores - 1)
            .Select(_ => Task.Factory.StartNew(
                () => Work(cancellation), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))
            .ToArray();
        Work(cancellation);
        Task.WaitAll(others, CancellationToken.None);
        cancellation.ThrowIfCancellationRequested();
    }

    public void Dispose() => _file.Dispose();

    private void Work(CancellationToken cancellation)
    {
        var topics = new TopicTable.View(_topics);
        var names = new HashSet<int>();
        while (!cancellation.IsCancellationRequested && Next() is { } batch)
        {
            Parse(batch, topics, names);
            lock (_taking)
            {
                _waiting.Add(batch.Number, batch);
                while (_waiting.Remove(_taken, out var ready))
                {
                    Take(ready);
                    _taken++;
                    lock (_reading)
                    {
                        _spare.Push(ready);
                    }
                }
            }
        }
    }

    /// <summary>The next piece of the file; null at its end.</summary>
    private LineBatch? Next()
    {
        lock (_reading)
        {
            var batch = _spare.TryPop(out var spare) ? spare : new LineBatch();
            batch.Clear();
            (batch.Offset, batch.Number) = (_offset, _read);
            _cut.CopyTo(batch.Buffer.AsSpan());
            var length = _cut.Length;
            while (true)
            {
                var read = _file.Read(batch.Buffer.AsSpan(length));
                length += read;
                var end = batch.Buffer.AsSpan(0, length).LastIndexOf((byte)'\n') + 1;
                if (end > 0 || read == 0)
                {
                    _cut = batch.Buffer.AsSpan(end, length - end).ToArray();
                    batch.Length = end;
                    _offset += end;
                    _read += end > 0 ? 1 : 0;
                    IsCutOff = _cut.Length > 0;
                    return end > 0 ? batch : null;
                }

                if (length == batch.Buffer.Length)
                {
                    var larger = batch.Buffer;
                    Array.Resize(ref larger, 2 * larger.Length);
                    batch.Buffer = larger;
                }
            }
        }
    }

    private void Parse(LineBatch batch, TopicTable.View topics, HashSet<int> names)
    {
        var rest = batch.Buffer.AsSpan(0, batch.Length);
        var offset = batch.Offset;
        while (!rest.IsEmpty)
        {
            var length = rest.IndexOf((byte)'\n');
            batch.Lines.Add(Parse(rest[..length], offset, batch, topics, names));
            rest = rest[(length + 1)..];
            offset += length + 1;
        }
    }

    private LineBatch.Line Parse(ReadOnlySpan<byte> utf8, long offset, LineBatch batch, TopicTable.View topics, HashSet<int> names)
    {
        if (!RecordedLine.TryParse(utf8, out var line) || !line.TryReadWall(out var wall) || topics.NumberOf(line.Topic) is not (>= 0 and var topic))
        {
            return new LineBatch.Line(-1, 0, false, false, default, offset);
        }

        if (line.Bytes.IsEmpty && IsSatelliteState(topic)
            && LocationPayload.TryParse(line.Payload, _codec.Units, out var report, out var name))
        {
            if (names.Add(report.Id))
            {
                batch.Names.Add((report.Id, Encoding.UTF8.GetString(name)));
            }

            batch.Reports.Add(report);
            return new LineBatch.Line(topic, batch.Reports.Count - 1, true, line.Retain, wall, offset);
        }

        batch.Records.Add(line.IsTakenBack && line.Bytes.IsEmpty ? null
            : line.Bytes.IsEmpty ? _codec.Decode(_topics[topic], line.Payload)
            : _codec.Decode(_topics[topic], line.PublishedPayload()));
        return new LineBatch.Line(topic, batch.Records.Count - 1, false, line.Retain, wall, offset);
    }

    private bool IsSatelliteState(int topic) =>
        _topics[topic].Channel == Channels.Location && ChannelCatalogue.Find(_topics[topic], _codec.Apps)?.Record == typeof(SatelliteState);

    private void Take(LineBatch batch)
    {
        foreach (var (id, name) in batch.Names)
        {
            _history.Knows(id, name);
        }

        foreach (var line in batch.Lines)
        {
            if (line.Topic < 0)
            {
                _log.Add(-1, null, null, Severity.Error, line.Offset);
                DamagedCount++;
                if (Damaged.Count < 20)
                {
                    Damaged.Add(_log.Count);
                }
            }
            else if (line.IsReport)
            {
                var report = batch.Reports[line.Place];
                _log.Add(line.Topic, report.Id, report.GroundId, Severity.Debug, line.Offset);
                _history.See(_topics[line.Topic], report, line.Wall);
            }
            else
            {
                var record = batch.Records[line.Place];
                _log.Add(line.Topic, LogWords.SatelliteOf(record), LogWords.StationOf(record), LogWords.SeverityOf(record), line.Offset);
                _history.See(new BusMessage(_topics[line.Topic], record, Retain: line.Retain), line.Wall);
            }
        }
    }
}
