using Microsoft.Extensions.Logging;
using ScAi.Messages;

namespace ScAi.Federation;

/// <summary>
/// Messages that were refused: counted by topic, logged once per topic and reason, published on the app's error topic at
/// the first, second, fourth, eighth... of a topic, and once more when things have calmed down.
/// </summary>
internal sealed class Rejections(string app, FederateVoice voice, ILogger log)
{
    private const int MaximumTopics = 1_000;
    private const int MaximumReasons = 10_000;
    private readonly Dictionary<string, Tally> _byTopic = new(StringComparer.Ordinal);
    private readonly HashSet<(string Topic, string Reason)> _logged = [];

    /// <summary>Whether some counts have not been published yet.</summary>
    public bool HasUnpublished { get; private set; }

    /// <summary>How many messages were refused in all.</summary>
    public long Total { get; private set; }

    public void Add(string topic, string reason)
    {
        Total++;
        if (!_byTopic.TryGetValue(topic, out var tally))
        {
            topic = _byTopic.Count < MaximumTopics ? topic : "(further topics)";
            tally = _byTopic.GetValueOrDefault(topic) ?? (_byTopic[topic] = new Tally());
        }

        tally.Count++;
        tally.Reason = reason;
        if (_logged.Count < MaximumReasons && _logged.Add((topic, reason)))
        {
            log.LogWarning("Rejected a message on {Topic}: {Reason}", topic, reason);
        }

        if (long.IsPow2(tally.Count))
        {
            Publish(topic, tally);
        }
        else
        {
            HasUnpublished = true;
        }
    }

    public void PublishRest()
    {
        HasUnpublished = false;
        foreach (var (topic, tally) in _byTopic.Where(entry => entry.Value.Published < entry.Value.Count))
        {
            Publish(topic, tally);
        }
    }

    private void Publish(string topic, Tally tally)
    {
        tally.Published = tally.Count;
        voice.Say(Channels.Error, new FederateError(app, topic, tally.Reason, tally.Count));
    }

    private sealed class Tally
    {
        public long Count { get; set; }

        public long Published { get; set; }

        public string Reason { get; set; } = "";
    }
}
