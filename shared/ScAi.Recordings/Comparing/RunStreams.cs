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

    private RunStreams(string file, WireCodec codec, bool isExact) => (File, Codec, IsExact) = (file, codec, isExact);

    public string File { get; }

    public WireCodec Codec { get; }

    /// <summary>Whether it is compared with a recording of the very same run, to the byte.</summary>
    public bool IsExact { get; }

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
        var streams = new RunStreams(file, Recording.CodecOf(scenario), exactly);
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

            if (exactly || !IsOfTheWallClock(message.Topic.Channel))
            {
                streams.Of(message.Topic.BelowPrefix).Add(new MessageStream.Entry(
                    message.Number, message.Stamp?.Sequence, message.Stamp?.Tick,
                    HashOf(message.Payload.Span), own ?? reached));
            }
        }

        streams.LeaveOutOnlookers(speakers);
        streams.Digest = LedgerDigest.Of(ledger.Values);
        return streams;
    }

    /// <summary>
    /// Whether it tells how a run went rather than what came of it: commands, the grants of time and what apps say of themselves
    /// depend on the wall clock and on who was there first.
    /// </summary>
    private static bool IsOfTheWallClock(string channel) => channel
        is Channels.Init or Channels.Start or Channels.Update or Channels.Stop or Channels.Control or Channels.ControlReply
        or Channels.TimeGrant or Channels.TimeRequest or Channels.TimeMissing
        or Channels.StatusAlive or Channels.StatusReady or Channels.StatusMode or Channels.StatusTime or Channels.StatusRun;

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

            stream.Settle(keepNumbers: IsExact);
        }
    }
}
