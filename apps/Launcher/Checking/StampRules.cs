using ScAi.Federation.Messaging;
using ScAi.Messages;

namespace ScAi.Launcher.Checking;

/// <summary>The user properties <c>run</c>, <c>tick</c> and <c>seq</c> of coordinated time.</summary>
internal sealed class StampRules(Subject subject, RunLog run) : RuleFamily(subject, run)
{
    private readonly Rule _present = new("stamps.present", "puts run, tick and seq on every message that is counted");
    private readonly Rule _run = new("stamps.run", "the run is the one that the manager's init carries");
    private readonly Rule _tick = new("stamps.tick", "the tick is a granted one and never goes back; -1 while initialising");
    private readonly Rule _sequence = new("stamps.seq", "numbers the messages of a channel from 0 on, without gap or repetition");
    private readonly Dictionary<string, Numbering> _channels = new(StringComparer.Ordinal);

    public override IReadOnlyList<Rule> Rules => [_present, _run, _tick, _sequence];

    public override void See(in Seen seen)
    {
        if (seen is { Record: TimeMissing missing, IsRetained: false }
            && missing.Topic.StartsWith($"{Subject.Name}/", StringComparison.Ordinal))
        {
            Of(missing.Topic[(Subject.Name.Length + 1)..]).MayRepeat = true;
        }

        if (!Subject.Says(seen) || !Subject.IsCounted(seen) || (Run.LatestGrant is null && !Run.CarriesStamps))
        {
            return;
        }

        if (Run.CarriesStamps)
        {
            _present.Require(seen.Stamp is not null, seen, $"no stamp; expected the user properties run, tick and seq");
        }

        if (seen.Stamp is { } stamp)
        {
            See(seen, stamp, Of(seen.Topic.Channel));
        }
    }

    public override void End()
    {
        if (!Run.CarriesStamps)
        {
            Rules.ToList().ForEach(rule => rule.Remark("the broker carries no user properties, or the run is free-running"));
        }
    }

    private void See(in Seen seen, MessageStamp stamp, Numbering channel)
    {
        _run.Require(Run.Id is null || stamp.Run == Run.Id, seen, $"run: expected {Run.Id}, got {stamp.Run}");
        var latest = Run.LatestGrant?.Number ?? -1;
        _tick.Require(
            stamp.Tick >= -1 && stamp.Tick <= latest, seen, $"tick: {stamp.Tick}; the latest one granted is {latest}");
        var expected = channel.Next ?? (Run.IsJoinedLate ? stamp.Sequence : 0);
        if (stamp.Sequence >= expected || !channel.MayRepeat)
        {
            _tick.Require(channel.Tick <= stamp.Tick, seen, $"tick: {stamp.Tick} after {channel.Tick}");
            _sequence.Require(stamp.Sequence == expected, seen, $"seq: expected {expected}, got {stamp.Sequence}");
            channel.Tick = stamp.Tick;
        }

        channel.Next = Math.Max(expected, stamp.Sequence + 1);
    }

    private Numbering Of(string channel)
    {
        if (!_channels.TryGetValue(channel, out var numbering))
        {
            _channels[channel] = numbering = new Numbering();
        }

        return numbering;
    }

    private sealed class Numbering
    {
        public long? Next { get; set; }

        public long Tick { get; set; } = -1;

        /// <summary>Whether somebody asked for messages again.</summary>
        public bool MayRepeat { get; set; }
    }
}
