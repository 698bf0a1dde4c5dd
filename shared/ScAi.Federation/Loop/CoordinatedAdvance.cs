using ScAi.Federation.Messaging;
using ScAi.Messages;
using ScAi.Time;

namespace ScAi.Federation;

/// <summary>
/// Coordinated time, a federate's side: wait for the grant, wait until everything is there that was published in the
/// tick before, compute, say what was sent and ask for the next.
/// </summary>
internal sealed class CoordinatedAdvance(
    FederateSettings settings, FederateVoice voice, TimeProvider clock, Action<Tick, Inbox> advance) : ITimeAdvance
{
    private readonly InboundQueues _inbound = new(settings.Prefix, settings.Subscriptions, settings.QueueLimit);
    private TickPlan? _ticks;
    private TimeGrant? _granted;
    private TimeRequest? _request;
    private long _next;

    public DateTimeOffset? Deadline { get; private set; }

    public void Begin(TickPlan ticks, StartCommand start)
    {
        _ticks = ticks;
        Request();
    }

    public void Repeat()
    {
        if (_next == 0 && _granted is null && _request is not null)
        {
            voice.Say(Channels.TimeRequest, _request);
        }
    }

    public string? Receive(in BusMessage message)
    {
        // A retained message is no news, unless its number says which one it was.
        if (message.Retain && message.Stamp is null)
        {
            return null;
        }

        var refusal = _inbound.Add(message.Topic, message.Record!, message.Stamp?.Sequence);
        AdvanceIfComplete();
        return refusal;
    }

    public void Skip(in BusMessage message)
    {
        if (message.Stamp is { } stamp)
        {
            _ = _inbound.Add(message.Topic, message.Record!, stamp.Sequence);
            AdvanceIfComplete();
        }
    }

    public string? Grant(TimeGrant grant)
    {
        if (_ticks is null)
        {
            return $"grant {grant.Grant}: {settings.Name} has not been started";
        }

        if (grant.Grant < _next)
        {
            voice.Say(Channels.TimeRequest, _request!);
            return null;
        }

        if (grant.Grant > _next)
        {
            return $"grant: expected {_next}, got {grant.Grant}";
        }

        if (_granted is null)
        {
            _granted = grant;
            _inbound.Announce(grant.Counts);
            AdvanceIfComplete();
        }

        return null;
    }

    public string? Update(UpdateCommand update) => null;

    public bool StopAt(ScenarioTime stop) => true;

    public void Reconnected()
    {
        if (_request is not null && _granted is null)
        {
            voice.Say(Channels.TimeRequest, _request);
        }

        AskForMissing();
    }

    public bool OnTime(DateTimeOffset now)
    {
        AskForMissing();
        return false;
    }

    private void AdvanceIfComplete()
    {
        if (_granted is not { } grant)
        {
            return;
        }

        if (!_inbound.IsComplete)
        {
            Deadline ??= clock.GetUtcNow() + settings.RepairAfter;
            return;
        }

        Deadline = null;
        _granted = null;
        var published = grant.Grant == 0 ? _ticks!.Start : _ticks![grant.Grant - 1].Start;
        var inbox = _inbound.Take(ScenarioTime.Min(published, grant.Start));
        _next = grant.Grant + 1;
        advance(new Tick(grant.Grant, grant.Start, grant.End), inbox);
        Request();
    }

    private void Request()
    {
        _request = new TimeRequest(_next, voice.EndTick());
        voice.Say(Channels.TimeRequest, _request);
    }

    private void AskForMissing()
    {
        if (_granted is null)
        {
            return;
        }

        foreach (var missing in _inbound.Missing)
        {
            voice.Say(Channels.TimeMissing, missing);
        }

        Deadline = clock.GetUtcNow() + settings.RepairAfter;
    }
}
