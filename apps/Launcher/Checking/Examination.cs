using ScAi.Messages;

namespace ScAi.Launcher.Checking;

/// <summary>Watches one federate through one run and judges it rule by rule.</summary>
internal sealed class Examination
{
    private readonly Subject _subject;
    private readonly LifeRules _life;
    private readonly AliveRules _alive;
    private readonly RuleFamily[] _families;

    /// <summary>An examination that has seen nothing yet.</summary>
    /// <param name="subject">The federate.</param>
    /// <param name="patience">How long after stop it may take to finish, wall clock.</param>
    public Examination(Subject subject, TimeSpan patience)
    {
        _subject = subject;
        Run = new RunLog(subject);
        _life = new LifeRules(subject, Run, patience);
        _alive = new AliveRules(subject, Run);
        _families =
        [
            new TopicRules(subject, Run),
            new PayloadRules(subject, Run),
            new ValueRules(subject, Run),
            _life,
            _alive,
            new TimeRules(subject, Run),
            new RequestRules(subject, Run),
            new StampRules(subject, Run),
            new DeliveryRules(subject, Run),
            new ErrorRules(subject, Run),
        ];
    }

    /// <summary>What the manager has said.</summary>
    public RunLog Run { get; }

    /// <summary>How many messages of the federate were seen.</summary>
    public long Messages { get; private set; }

    /// <summary>Whether the federate has finished and left.</summary>
    public bool HasLeft => _life.IsTerminated && _alive.IsGone;

    /// <summary>Takes in a message of any app of the run.</summary>
    public void See(in Seen seen)
    {
        Run.See(seen);
        Messages += _subject.Says(seen) ? 1 : 0;
        foreach (var family in _families)
        {
            family.See(seen);
        }
    }

    /// <summary>The broker was asked, a while ago, for what it keeps of the federate's.</summary>
    public void BrokerHasAnswered() => _alive.NothingIsKept();

    /// <summary>The verdicts.</summary>
    public Report Conclude()
    {
        foreach (var family in _families)
        {
            family.End();
        }

        var rules = _families.SelectMany(family => family.Rules).ToList();
        rules.ForEach(rule => rule.Close());
        return new Report(_subject.Name, Run.Id, Run.Status?.Phase.ToString().ToLowerInvariant(), Run.Status?.Reason, Messages, rules);
    }
}
