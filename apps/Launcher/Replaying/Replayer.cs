using ScAi.Federation;
using ScAi.Federation.Messaging;
using ScAi.Messages;
using ScAi.Recordings;
using ScAi.Time;

namespace ScAi.Launcher.Replaying;

/// <summary>
/// Publishes a recording message by message as it was: topics, payloads, stamps and order are those recorded, the pace is that
/// of scenario time at the rate asked for. Whoever comes late is told the picture so far, as the apps of a live run would.
/// </summary>
/// <param name="request">What is replayed.</param>
/// <param name="codec">Reads the recording.</param>
/// <param name="bus">Where to.</param>
/// <param name="pending">How many messages the transport has yet to deliver.</param>
/// <param name="clock">The wall clock.</param>
internal sealed class Replayer(ReplayRequest request, WireCodec codec, IMessageBus bus, Func<int> pending, TimeProvider clock)
    : IParticipant, IBusReceiver
{
    private const int MostPending = 4000;
    private const int MostAtOnce = 500;
    private static readonly TimeSpan PictureEvery = TimeSpan.FromSeconds(1);
    private readonly ReplayPicture _picture = new();
    private readonly HashSet<string> _incarnations = new(StringComparer.Ordinal);
    private IEnumerator<RecordedMessage>? _messages;
    private RecordedMessage? _next;
    private ScenarioTimeline? _timeline;
    private bool _pictureIsWanted;
    private DateTimeOffset _pictureDue;

    public string Name => "replay";

    public bool IsFinished { get; private set; }

    public int ExitCode => RunExit.Done;

    public ScenarioTime? ScenarioTime { get; private set; }

    public DateTimeOffset? Deadline => null;

    /// <summary>How many messages have been published.</summary>
    public long Published { get; private set; }

    /// <summary>How many of them were the picture, for those who came late and at the start in mid-run.</summary>
    public long Repeated { get; private set; }

    public void Open()
    {
        // Whatever is wrong with the recording is found before anybody is told anything.
        _messages = RecordingReader.Read(request.File, codec).GetEnumerator();
        if (!Advance())
        {
            throw new InvalidDataException($"{request.File}: expected messages, found none");
        }

        bus.Subscribe(new Topics(request.Prefix ?? _next!.Topic.Prefix, codec.Apps).AllAlive, QualityOfService.AtLeastOnce);
        bus.Open(null, this);
        Skip();
    }

    public bool Step(TimeSpan patience)
    {
        var worked = bus.Pump(Patience(patience));
        TellPicture();
        for (var i = 0; i < MostAtOnce && _next is { } message && pending() < MostPending && IsDue(message); i++)
        {
            _picture.Take(message);
            Publish(message);
            Advance();
            worked = true;
        }

        if (_next is null && pending() == 0)
        {
            Leave();
        }

        return worked;
    }

    public void Leave()
    {
        if (!IsFinished)
        {
            IsFinished = true;
            bus.Close();
        }
    }

    public void Dispose()
    {
        _messages?.Dispose();
        bus.Dispose();
    }

    void IBusReceiver.Connected()
    {
    }

    void IBusReceiver.Disconnected(string reason)
    {
    }

    void IBusReceiver.Received(in BusMessage message)
    {
        if (message is { Record: AliveStatus { Alive: true } alive, Retain: false } && _incarnations.Add(alive.Incarnation))
        {
            _pictureIsWanted = true;
        }
    }

    /// <summary>Passes over what came before the start asked for, and tells the picture as of then.</summary>
    private void Skip()
    {
        if (request.From is not { } from)
        {
            return;
        }

        while (_next is { } message && (ScenarioTime is null || ScenarioTime < from))
        {
            _picture.Take(message);
            Advance();
        }

        if (_next is null)
        {
            throw new InvalidDataException($"--from: expected a time before the end of the recording, {ScenarioTime}");
        }

        Repeat();
    }

    private void TellPicture()
    {
        if (_pictureIsWanted && clock.GetUtcNow() is var now && now >= _pictureDue && pending() < MostPending)
        {
            (_pictureIsWanted, _pictureDue) = (false, now + PictureEvery);
            Repeat();
        }
    }

    private void Repeat()
    {
        foreach (var message in _picture.Messages)
        {
            Publish(message);
            Repeated++;
        }
    }

    private bool Advance()
    {
        _next = _messages!.MoveNext() ? _messages.Current : null;
        if (_next is { } message && TimeOf(message.Record) is { } time && (ScenarioTime is null || time > ScenarioTime))
        {
            ScenarioTime = time;
        }

        return _next is not null;
    }

    /// <summary>Paced from the first message that a tick, or scenario time that runs, brought.</summary>
    private bool IsDue(RecordedMessage message)
    {
        if (request.Rate is not { } rate || ScenarioTime is not { } time)
        {
            return true;
        }

        _timeline ??= message.Record is TimeGrant or ITimedRecord ? new ScenarioTimeline(time, clock.GetUtcNow(), rate) : null;
        return _timeline is null || clock.GetUtcNow() >= _timeline.WallAt(time);
    }

    private TimeSpan Patience(TimeSpan patience)
    {
        if (_next is null || pending() >= MostPending)
        {
            return TimeSpan.FromMilliseconds(10);
        }

        var wait = _timeline is null || ScenarioTime is not { } time ? TimeSpan.Zero : _timeline.WallAt(time) - clock.GetUtcNow();
        return wait <= TimeSpan.Zero ? TimeSpan.Zero : wait < patience ? wait : patience;
    }

    private void Publish(RecordedMessage message)
    {
        if (!IsWanted(message))
        {
            return;
        }

        if (message.Record is AliveStatus alive)
        {
            _incarnations.Add(alive.Incarnation);
        }

        var topic = request.Prefix is { } prefix && prefix != message.Topic.Prefix
            ? new Topic(prefix, message.Topic.App, message.Topic.Channel)
            : message.Topic;
        var isKept = ChannelCatalogue.Find(message.Topic, codec.Apps) is { } channel ? channel.Retained : message.IsRetained || message.Record is null;
        bus.Publish(new BusMessage(topic, message.Record, QualityOfService.AtLeastOnce, isKept, message.Stamp, message.Payload));
        Published++;
    }

    /// <summary>Whether a filter finds a message. The recorded observer is not there: only its being alive was ever said.</summary>
    private bool IsWanted(RecordedMessage message) =>
        !(message.Record is AliveStatus alive && alive.Name == codec.Apps.Observer)
        && (request.Topics.Count == 0 || request.Topics.Any(filter =>
            TopicFilter.Matches(filter, message.Topic.BelowPrefix) || TopicFilter.Matches(filter, message.Topic.Text)));

    private static ScenarioTime? TimeOf(IWireRecord? record) => record switch
    {
        ITimedRecord timed => timed.HappenedAt,
        TimeGrant grant => grant.Start,
        _ => null,
    };
}
