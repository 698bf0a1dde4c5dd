using ScAi.Messages;

namespace ScAi.Launcher.Checking;

/// <summary>What the apps say was wrong with the federate.</summary>
internal sealed class ErrorRules(Subject subject, RunLog run) : RuleFamily(subject, run)
{
    private readonly Rule _others = new("errors.others", "no other app had to refuse a message of its");
    private readonly Rule _fault = new("errors.fault", "does not fault");
    private bool _isSeen;

    public override IReadOnlyList<Rule> Rules => [_others, _fault];

    public override void See(in Seen seen)
    {
        _isSeen |= Subject.Says(seen);
        if (seen is not { Record: FederateError error, IsRetained: false })
        {
            return;
        }

        var own = Topics.Below(Subject.Prefix, Subject.Name);
        if (error.Topic == own)
        {
            _fault.Break(seen, $"{error.Reason}");
        }
        else if (error.Topic.StartsWith($"{own}/", StringComparison.Ordinal))
        {
            _others.Break(seen, $"'{error.Name}' refused {error.Topic}: {error.Reason}");
        }
    }

    public override void End()
    {
        if (_isSeen)
        {
            _others.Keep();
            _fault.Keep();
        }
    }
}
