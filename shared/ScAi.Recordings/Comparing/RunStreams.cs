using System.Buffers.Binary;
using System.Security.Cryptography;
using ScAi.Messages;
using ScAi.Scenarios;
using ScAi.Time;

namespace ScAi.Recordings.Comparing;

/// <summary>A recorded run by topics, ready to be compared.</summary>
internal sealed class RunStreams
{
    private readonly Dictionary<string, MessageStream> _topics = new(StringComparer.Ordinal);

    private RunStreams(string file, WireCodec codec) => (File, Codec) = (file, codec);

    public string File { get; }

    public WireCodec Codec { get; }

    public IReadOnlyDictionary<string, MessageStream> Topics => _topics;

    public long Count => _topics.Values.Sum(topic => (long)topic.Entries.Count);

    public string Digest { get; private set; } = "";

    /// <summary>The run's identity; null when its manager never said it.</summary>
    public static string? IdentityOf(string file, WireCodec codec) => RecordingReader.Read(file, codec)
        .Select(message => (message.Record as RunStatus)?.Run ?? message.Stamp?.Run)
        .FirstOrDefault(run => run is not null);

    /// <summary>Reads a recording.</summary>
    /// <param name="file">The recording.</param>
    /// <param name="scenario">Its scenario; null when that is not known.</param>
    /// <param name="exactly">Whether it is compared with a recording of the very same run, to the byte.</param>
    /// <param name="cancellation">Gives up.</param>
    public static RunStreams Read(string file, Scenario? scenario, bool exactly, CancellationToken cancellation)
    {
        var streams = new RunStreams(file, Recording.CodecOf(scenario));
        var ledger = new Dictionary<(int, int), LedgerEntry>();
        var speakers = new HashSet<string>(StringComparer.Ordinal);
        var reached = ScenarioTime.MinValue;
        foreach (var message in RecordingReader.Read(file, streams.Codec))
        {
            cancellation.ThrowIfCancellationRequested();
            var own = Log.LogWords.TimeOf(message.Record);
            reached = own is { } time && time > reached ? time : reached;
            if (message.Record is LinkCharge charge && LedgerEntry.From(charge) is { } entry)
            {
                ledger.TryAdd((entry.SatelliteId, entry.LinkId), entry);
            }

            if (message.Topic.Channel is not (Channels.StatusAlive or Channels.Control))
            {
                speakers.Add(message.Topic.App);
            }

            if (exactly || !IsOfTheWallClock(message))
            {
                streams.Of(message.Topic.BelowPrefix).Add(new MessageStream.Entry(
                    message.Number, message.Stamp?.Sequence, message.Stamp?.Tick,
                    HashOf(exactly ? message.Payload.Span : Comparable(message, streams.Codec)), own ?? reached));
            }
        }

        streams.LeaveOutOnlookers(speakers);
        streams.Digest = LedgerDigest.Of(ledger.Values);
        return streams;
    }

    /// <summary>What of a message does not depend on the wall clock or on which process said it.</summary>
    private static ReadOnlySpan<byte> Comparable(RecordedMessage message, WireCodec codec) => message.Record switch
    {
        StartCommand start => codec.Encode(start with { StartTime = null }),
        TimeStatus time => codec.Encode(time with { Time = DateTimeOffset.UnixEpoch }),
        _ => message.Payload.Span,
    };

    /// <summary>Whether it depends on the wall clock, or on who was there first, how often it is said and heard.</summary>
    private static bool IsOfTheWallClock(RecordedMessage message) =>
        message.Topic.Channel is Channels.StatusRun or Channels.StatusAlive or Channels.TimeMissing or Channels.Control or Channels.ControlReply
        || message.Record is ModeStatus { Mode: FederateMode.Undefined } or InitCommand or ReadyStatus;

    private static UInt128 HashOf(ReadOnlySpan<byte> payload)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(payload, hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }

    private MessageStream Of(string topic)
    {
        if (!_topics.TryGetValue(topic, out var stream))
        {
            _topics[topic] = stream = new MessageStream();
        }

        return stream;
    }

    /// <summary>Who only ever said that it was there looked on; another time others may.</summary>
    private void LeaveOutOnlookers(HashSet<string> speakers)
    {
        foreach (var (topic, stream) in _topics.ToList())
        {
            if (!speakers.Contains(topic[..topic.IndexOf('/', StringComparison.Ordinal)]))
            {
                _topics.Remove(topic);
            }

            stream.Settle();
        }
    }
}
