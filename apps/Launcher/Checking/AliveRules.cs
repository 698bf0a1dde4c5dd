using ScAi.Messages;

namespace ScAi.Launcher.Checking;

/// <summary>Whether everybody can see that a federate is there, and that it is gone.</summary>
internal sealed class AliveRules(Subject subject, RunLog run) : RuleFamily(subject, run)
{
    private readonly Rule _alive = new("alive.said", "says alive once it is connected, before ready");
    private readonly Rule _kept = new("alive.retained", "has the broker keep what it says of being alive");
    private readonly Rule _gone = new("alive.gone", "says alive false when it leaves");
    private readonly Rule _will = new("alive.will", "has left a last will that says alive false if it dies");
    private AliveStatus? _latest;
    private bool _isTerminated;
    private bool _isGone;

    public override IReadOnlyList<Rule> Rules => [_alive, _kept, _gone, _will];

    /// <summary>Whether the federate, or its will, has said that it is gone.</summary>
    public bool IsGone => _isGone;

    public override void See(in Seen seen)
    {
        if (!Subject.Owns(seen) || seen.Record is null)
        {
            return;
        }

        if (seen.Record is AliveStatus alive)
        {
            See(seen, alive);
        }
        else if (!seen.IsRetained)
        {
            _isTerminated |= seen.Record is ModeStatus { Mode: FederateMode.Terminated };
            if (seen.Record is ReadyStatus { Ready: true })
            {
                _alive.Require(_latest is { Alive: true }, seen, $"ready without having said alive");
            }
        }
    }

    public override void End()
    {
        _kept.Remark("the broker was not asked for what it keeps");
        _gone.Remark(_isTerminated ? "it stays for another run, or left without a word" : "it was not seen to leave");
        _will.Remark("it did not die while it was watched");
    }

    private void See(in Seen seen, AliveStatus alive)
    {
        if (seen.IsRetained)
        {
            if (alive.Alive || _latest is { Alive: false })
            {
                _latest ??= alive;
                _alive.Keep();
                _kept.Keep();
            }

            return;
        }

        if (!alive.Alive && _latest is { Alive: true } latest)
        {
            _isGone = true;
            var rule = _isTerminated ? _gone : _will;
            rule.Require(
                alive.Incarnation == latest.Incarnation, seen,
                $"incarnation: expected '{latest.Incarnation}' as when it came, got '{alive.Incarnation}'");
        }
        else if (alive.Alive)
        {
            _isGone = false;
            _alive.Keep();
        }

        _latest = alive;
    }

    /// <summary>The broker was asked for what it keeps and had nothing of the federate's.</summary>
    public void NothingIsKept()
    {
        if (_kept.Occasions == 0 && _latest is not null)
        {
            _kept.Break(Subject.Topics.AliveOf(Subject.Name).Text, $"the broker keeps nothing here; expected the retain flag");
        }
    }
}
