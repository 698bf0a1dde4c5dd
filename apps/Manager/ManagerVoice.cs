using Microsoft.Extensions.Logging;
using ScAi.Federation;
using ScAi.Federation.Messaging;
using ScAi.Messages;

namespace ScAi.Manager;

/// <summary>What the manager says, stamped with the run; remembers the plan so that it can be repeated.</summary>
internal sealed class ManagerVoice(IMessageBus bus, string prefix, string manager, string run)
{
    private const int MaximumTopics = 1_000;
    private readonly Dictionary<string, BusMessage> _latest = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Tally> _rejected = new(StringComparer.Ordinal);

    /// <summary>The run's identity.</summary>
    public string Run { get; } = run;

    public void Say(string channel, IWireRecord record, long tick = -1)
    {
        var known = _latest.TryGetValue(channel, out var latest);
        var message = new BusMessage(
            known ? latest.Topic : new Topic(prefix, manager, channel),
            record,
            Delivery.QualityOf(record),
            Delivery.IsRetained(record),
            new MessageStamp(Run, tick, known ? latest.Stamp!.Value.Sequence + 1 : 0));
        _latest[channel] = message;
        bus.Publish(message);
    }

    /// <summary>Takes back what the broker keeps on a channel.</summary>
    public void Clear(string channel)
    {
        _latest.Remove(channel);
        bus.Publish(new BusMessage(
            new Topic(prefix, manager, channel), null, QualityOfService.AtLeastOnce, Retain: true));
    }

    /// <summary>Says again what the broker should keep and may have lost.</summary>
    public void RepeatPlan()
    {
        foreach (var channel in new[] { Channels.Init, Channels.Start, Channels.Update })
        {
            if (_latest.TryGetValue(channel, out var message))
            {
                bus.Publish(message);
            }
        }
    }

    /// <summary>Counts a message that could not be read; says so at the first, second, fourth, eighth... of a topic.</summary>
    public void Refuse(Topic topic, string reason, ILogger log)
    {
        var name = _rejected.ContainsKey(topic.Text) || _rejected.Count < MaximumTopics ? topic.Text : "(further topics)";
        var tally = _rejected.GetValueOrDefault(name);
        tally = _rejected[name] = tally with { Count = tally.Count + 1, Reason = reason };
        if (long.IsPow2(tally.Count))
        {
            log.LogWarning("Rejected a message on {Topic}: {Reason} ({Count} so far)", topic, reason, tally.Count);
            SayRejected(name, tally);
        }
    }

    /// <summary>Says the counts that have grown since they were last said.</summary>
    public void SayRejected()
    {
        foreach (var (topic, tally) in _rejected.Where(entry => entry.Value.Said < entry.Value.Count).ToList())
        {
            SayRejected(topic, tally);
        }
    }

    private void SayRejected(string topic, Tally tally)
    {
        _rejected[topic] = tally with { Said = tally.Count };
        Say(Channels.Error, new FederateError(manager, topic, tally.Reason, tally.Count));
    }

    private readonly record struct Tally(long Count, long Said, string Reason);
}
