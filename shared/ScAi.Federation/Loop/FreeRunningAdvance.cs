using ScAi.Federation.Messaging;
using ScAi.Messages;
using ScAi.Time;

namespace ScAi.Federation;

/// <summary>
/// Free-running time, as NOS-T's: the app follows start time and rate by itself. A tick is computed when the wall clock
/// reaches its end, with everything that has come until then. After the last one the app settles what still comes for
/// <see cref="SettleFor"/>.
/// </summary>
internal sealed class FreeRunningAdvance(
    FederateSettings settings, TimeProvider clock, Action execute, Action<Tick, Inbox> advance) : ITimeAdvance
{
    private static readonly TimeSpan SettleFor = TimeSpan.FromSeconds(1);
    private readonly List<BusMessage> _received = [];
    private TickPlan? _ticks;
    private ScenarioTimeline? _timeline;
    private DateTimeOffset? _settledAt;
    private bool _isExecuting;
    private long _next;

    public DateTimeOffset? Deadline { get; private set; }

    public void Begin(TickPlan ticks, StartCommand start)
    {
        _ticks = ticks;
        _timeline = new ScenarioTimeline(ticks.Start, start.StartTime ?? clock.GetUtcNow(), start.TimeScalingFactor);
        Schedule();
    }

    public void Repeat()
    {
    }

    public string? Receive(in BusMessage message)
    {
        if (_received.Count >= settings.QueueLimit)
        {
            throw new InvalidOperationException(
                $"More than {settings.QueueLimit} messages wait for their tick; the last one came on {message.Topic}.");
        }

        _received.Add(message with { Payload = default });
        if (_settledAt is { } until)
        {
            Deadline = clock.GetUtcNow() < until ? clock.GetUtcNow() : until;
        }

        return null;
    }

    public void Skip(in BusMessage message)
    {
    }

    public string? Grant(TimeGrant grant) => "grant: this app runs free";

    public string? Update(UpdateCommand update)
    {
        if (_timeline is null)
        {
            return "update: expected after start";
        }

        if (update.SimUpdateTime < _timeline.ScenarioAt(clock.GetUtcNow()))
        {
            return $"simUpdateTime: {update.SimUpdateTime} is past";
        }

        _timeline = _timeline.WithRate(update.TimeScalingFactor, update.SimUpdateTime);
        Schedule();
        return null;
    }

    public bool StopAt(ScenarioTime stop)
    {
        if (_ticks is null || stop <= _ticks.Start || _settledAt is not null)
        {
            return _ticks is null || stop <= _ticks.Start;
        }

        // A tick that has been computed stays computed: the run ends with it at the earliest.
        var earliest = _ticks[_next].Start;
        if (stop != _ticks.Stop)
        {
            _ticks = _ticks.StoppingAt(ScenarioTime.Max(stop, earliest == _ticks.Start ? stop : earliest));
        }

        Schedule();
        return false;
    }

    public void Reconnected()
    {
    }

    public bool OnTime(DateTimeOffset now)
    {
        if (_settledAt is { } until)
        {
            Settle();
            Deadline = until;
            return now >= until;
        }

        if (!_isExecuting)
        {
            _isExecuting = true;
            execute();
            Schedule();
            return false;
        }

        var tick = _ticks![_next];
        _next++;
        advance(tick, TakeInbox(tick));
        Schedule();
        if (_next >= _ticks.Count)
        {
            _settledAt = now + SettleFor;
            Settle();
            Deadline = _settledAt;
        }

        return false;
    }

    private void Settle()
    {
        var tick = _ticks![_next];
        _next++;
        advance(tick, TakeInbox(tick));
    }

    private Inbox TakeInbox(Tick tick)
    {
        if (_received.Count == 0)
        {
            return Inbox.Empty;
        }

        var inbox = Inbox.Of(_received.Select((message, order) => new InboxMessage(
            (message.Record as ITimedRecord)?.HappenedAt ?? tick.Start, message.Topic, order, message.Record!)));
        _received.Clear();
        return inbox;
    }

    private void Schedule()
    {
        if (_settledAt is null)
        {
            var tick = _ticks![_next];
            Deadline = _timeline!.WallAt(_isExecuting ? tick.End : tick.Start);
        }
    }
}
