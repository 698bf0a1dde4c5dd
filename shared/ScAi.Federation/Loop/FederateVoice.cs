using ScAi.Federation.Messaging;
using ScAi.Messages;
using ScAi.Time;

namespace ScAi.Federation;

/// <summary>
/// Sends what an app has to say: numbers model messages per topic, counts them per tick, and keeps those of the last two
/// ticks that have ended in case a connection broke and somebody asks again: who is one tick behind needs the older.
/// </summary>
internal sealed class FederateVoice(IMessageBus bus, FederateSettings settings)
{
    private static readonly IReadOnlyDictionary<string, int> NothingSent = new Dictionary<string, int>();
    private readonly Dictionary<string, Outlet> _outlets = new(StringComparer.Ordinal);
    private readonly CurrentPicture _picture = new();
    private List<BusMessage> _tickBeforeLast = [];
    private List<BusMessage> _lastTick = [];
    private List<BusMessage> _thisTick = [];
    private Dictionary<string, int>? _sent;

    /// <summary>The run whose identity goes on every message; null when messages carry no stamp.</summary>
    public string? Run { get; set; }

    /// <summary>Publishes something about the app itself: status, error, time management. Not counted.</summary>
    public void Say(string channel, IWireRecord record) =>
        bus.Publish(new BusMessage(Of(channel).Topic, record, Delivery.QualityOf(record), Delivery.IsRetained(record)));

    /// <summary>Publishes a model's message; counted, numbered and kept in coordinated time.</summary>
    public void Publish(in Publication publication, long tick)
    {
        var outlet = Of(publication.Channel);
        var message = new BusMessage(
            outlet.Topic,
            publication.Record,
            Delivery.QualityOf(publication.Record),
            Delivery.IsRetained(publication.Record),
            Run is null ? null : new MessageStamp(Run, tick, outlet.Published));
        outlet.Published++;
        bus.Publish(message);
        _picture.Take(message);
        if (settings.TimeMode == TimeMode.Coordinated)
        {
            _thisTick.Add(message);
            _sent ??= [];
            _sent[publication.Channel] = _sent.GetValueOrDefault(publication.Channel) + 1;
        }
    }

    /// <summary>Ends the tick: how many messages were published in it, by channel.</summary>
    public IReadOnlyDictionary<string, int> EndTick()
    {
        (_tickBeforeLast, _lastTick, _thisTick) = (_lastTick, _thisTick, _tickBeforeLast);
        _thisTick.Clear();
        var sent = _sent ?? NothingSent;
        _sent = null;
        return sent;
    }

    /// <summary>Sends again what was published on a topic in this tick and the two before it, from a number on.</summary>
    public void SendAgain(string belowPrefix, long from)
    {
        foreach (var message in _tickBeforeLast.Concat(_lastTick).Concat(_thisTick))
        {
            if (message.Topic.BelowPrefix == belowPrefix && message.Stamp is { } stamp && stamp.Sequence >= from)
            {
                bus.Publish(message);
            }
        }
    }

    /// <summary>
    /// Tells somebody who has come late what the others know already: the same messages with the same numbers, so that
    /// everybody else drops them.
    /// </summary>
    public void RepeatPicture()
    {
        foreach (var message in _picture.Messages)
        {
            bus.Publish(message);
        }
    }

    /// <summary>Forgets numbers and kept messages, for a new run.</summary>
    public void Reset()
    {
        _outlets.Clear();
        _tickBeforeLast.Clear();
        _lastTick.Clear();
        _thisTick.Clear();
        _picture.Clear();
        _sent = null;
    }

    private Outlet Of(string channel)
    {
        if (!_outlets.TryGetValue(channel, out var outlet))
        {
            _outlets[channel] = outlet = new Outlet(new Topic(settings.Prefix, settings.Name, channel));
        }

        return outlet;
    }

    private sealed class Outlet(Topic topic)
    {
        public Topic Topic { get; } = topic;

        public long Published { get; set; }
    }
}
