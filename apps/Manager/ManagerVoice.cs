using Microsoft.Extensions.Logging;
using ScAi.Federation;
using ScAi.Federation.Messaging;
using ScAi.Messages;

namespace ScAi.Manager;

/// <summary>What the manager says, stamped with the run; remembers the plan so that it can be repeated.</summary>
internal sealed class ManagerVoice(IMessageBus bus, string prefix, string manager, string run)
{
    private readonly Dictionary<string, BusMessage> _latest = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _rejected = new(StringComparer.Ordinal);

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

    /// <summary>Counts a message that could not be read, and says so now and then.</summary>
    public void Refuse(Topic topic, string reason, ILogger log)
    {
        var count = _rejected[topic.Text] = _rejected.GetValueOrDefault(topic.Text) + 1;
        if (long.IsPow2(count))
        {
            log.LogWarning("Rejected a message on {Topic}: {Reason} ({Count} so far)", topic, reason, count);
            Say(Channels.Error, new FederateError(manager, topic.Text, reason, count));
        }
    }
}
