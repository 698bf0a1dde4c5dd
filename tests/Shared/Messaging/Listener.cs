using ScAi.Federation;
using ScAi.Federation.Messaging;
using ScAi.Messages;
using ScAi.Time;

namespace ScAi.Tests;

/// <summary>Hears everything of a prefix, keeps it, and takes no part.</summary>
internal sealed class Listener(string prefix, IMessageBus bus) : IParticipant, IBusReceiver
{
    private readonly List<BusMessage> _heard = [];

    public string Name => "listener";

    /// <summary>Everything heard, in order.</summary>
    public IReadOnlyList<BusMessage> Heard => _heard;

    /// <summary>When the run counts as over, for <see cref="OneThread"/>; never when null.</summary>
    public Func<bool>? Until { get; init; }

    /// <summary>Called with each message.</summary>
    public Action<BusMessage>? OnHeard { get; init; }

    public bool IsFinished => Until?.Invoke() ?? false;

    public int ExitCode => RunExit.Done;

    public ScenarioTime? ScenarioTime => null;

    public DateTimeOffset? Deadline => null;

    public IEnumerable<TRecord> Records<TRecord>()
        where TRecord : IWireRecord => _heard.Select(message => message.Record).OfType<TRecord>();

    /// <summary>What was heard, a line each.</summary>
    public string Trace(Func<BusMessage, bool>? which = null) => string.Join(
        '\n', _heard.Where(which ?? (_ => true)).Select(message => InWords.Of(message.Topic, message.Record)));

    /// <summary>What was heard since the last time this was asked, a line each.</summary>
    public string News()
    {
        bus.Pump(TimeSpan.Zero);
        var news = Trace();
        _heard.Clear();
        return news;
    }

    public void Open()
    {
        bus.Subscribe($"{prefix}/#", QualityOfService.AtLeastOnce);
        bus.Open(null, this);
    }

    public bool Step(TimeSpan patience) => bus.Pump(patience);

    public void Leave()
    {
    }

    public void Dispose() => bus.Dispose();

    void IBusReceiver.Connected()
    {
    }

    void IBusReceiver.Disconnected(string reason)
    {
    }

    void IBusReceiver.Received(in BusMessage message)
    {
        var kept = message with { Payload = message.Payload.ToArray() };
        _heard.Add(kept);
        OnHeard?.Invoke(kept);
    }
}
