using ScAi.Messages;

namespace ScAi.Launcher.Checking;

/// <summary>How a federate asks for time in coordinated time.</summary>
internal sealed class RequestRules(Subject subject, RunLog run) : RuleFamily(subject, run)
{
    private readonly Rule _order = new("requests.order", "asks for tick after tick, from 0, leaving none out");
    private readonly Rule _granted = new("requests.granted", "asks for a tick only when the one before was granted");
    private readonly Rule _answer = new("requests.answer", "answers every grant, also one that is repeated");
    private readonly Rule _sent = new("requests.sent", "counts in 'sent' exactly what it published in the tick, by channel");
    private readonly Dictionary<long, IReadOnlyDictionary<string, int>> _told = [];
    private readonly Dictionary<long, Dictionary<string, int>> _observed = [];
    private readonly HashSet<(string Channel, long Sequence)> _numbers = [];
    private readonly Dictionary<string, int> _unstamped = new(StringComparer.Ordinal);
    private long? _first;
    private long? _latest;
    private bool _owesAnswer;

    public override IReadOnlyList<Rule> Rules => [_order, _granted, _answer, _sent];

    public override void See(in Seen seen)
    {
        if (seen is { Record: TimeGrant repeated, IsRetained: false } && seen.Topic.App == Subject.Codec.Apps.Manager)
        {
            _owesAnswer |= repeated.Grant < _latest;
        }

        if (!Subject.Says(seen))
        {
            return;
        }

        if (seen.Record is TimeRequest request)
        {
            SeeRequest(seen, request);
        }
        else if (Subject.IsCounted(seen))
        {
            Count(seen);
        }
    }

    public override void End()
    {
        if (_latest is not { } latest)
        {
            return;
        }

        JudgeAnswers(latest);
        foreach (var tick in _told.Keys.Union(_observed.Keys).Where(tick => tick < latest && tick >= _first).Order())
        {
            Compare(tick);
        }
    }

    private void SeeRequest(in Seen seen, TimeRequest request)
    {
        _owesAnswer &= request.Grant < _latest;
        if (request.Grant == _latest)
        {
            return;
        }

        var expected = _latest + 1 ?? (Run.IsJoinedLate ? request.Grant : 0);
        _order.Require(request.Grant == expected, seen, $"grant: expected {expected}, got {request.Grant}");
        if (request.Grant > 0)
        {
            _granted.Require(
                Run.LatestGrant?.Number >= request.Grant - 1, seen,
                $"tick {request.Grant} is asked for, the latest one granted is {Run.LatestGrant?.Number}");
        }

        if (request.Sent.FirstOrDefault(entry => entry.Value == 0).Key is { } idle)
        {
            _sent.Break(seen, $"{idle}: 0; expected channels without messages to be left out, or the run never settles");
        }

        // Counts before the first request that was seen are of a tick that was not.
        _first ??= Run.IsJoinedLate ? request.Grant : -1;
        _latest = request.Grant;
        _told[request.Grant - 1] = request.Sent;
        foreach (var (channel, count) in _unstamped)
        {
            Observed(request.Grant - 1)[channel] = count;
        }

        _unstamped.Clear();
    }

    private void Count(in Seen seen)
    {
        var channel = seen.Topic.Channel;
        if (seen.Stamp is not { } stamp)
        {
            _unstamped[channel] = _unstamped.GetValueOrDefault(channel) + 1;
        }
        else if (_numbers.Add((channel, stamp.Sequence)))
        {
            var tick = Observed(stamp.Tick);
            tick[channel] = tick.GetValueOrDefault(channel) + 1;
        }
    }

    private Dictionary<string, int> Observed(long tick)
    {
        if (!_observed.TryGetValue(tick, out var counts))
        {
            _observed[tick] = counts = new Dictionary<string, int>(StringComparer.Ordinal);
        }

        return counts;
    }

    private void JudgeAnswers(long latest)
    {
        var topic = Subject.Topics.RequestOf(Subject.Name).Text;
        if (Run.LatestGrant is { } grant)
        {
            var isDue = Run.Status?.Phase == RunPhase.Done || Run.WaitsForSubject;
            if (latest > grant.Number)
            {
                _answer.Keep();
            }
            else if (isDue)
            {
                _answer.Break(topic, $"grant {grant.Number} was not answered");
            }

            if (_owesAnswer && Run.WaitsForSubject)
            {
                _answer.Break(topic, $"a grant was repeated and the request was not");
            }
        }
    }

    private void Compare(long tick)
    {
        var told = _told.GetValueOrDefault(tick);
        var observed = _observed.GetValueOrDefault(tick);
        var channels = (told?.Keys ?? []).Union(observed?.Keys ?? Enumerable.Empty<string>());
        var wrong = channels.FirstOrDefault(channel => CountIn(told, channel) != CountIn(observed, channel));
        _sent.Keep();
        if (wrong is not null)
        {
            _sent.Break(
                $"{Subject.Topics.RequestOf(Subject.Name)} after tick {tick}",
                $"{wrong}: told {CountIn(told, wrong)}, published {CountIn(observed, wrong)}");
        }
    }

    private static int CountIn(IReadOnlyDictionary<string, int>? counts, string channel) => counts?.GetValueOrDefault(channel) ?? 0;
}
