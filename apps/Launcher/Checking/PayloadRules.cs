using ScAi.Messages;

namespace ScAi.Launcher.Checking;

/// <summary>What a payload has to look like.</summary>
internal sealed class PayloadRules(Subject subject, RunLog run) : RuleFamily(subject, run)
{
    private readonly Rule _readable = new("payloads.readable", "every payload is what its topic says: members, types, limits");
    private readonly Rule _strict = new("payloads.strict", "writes the one documented form: times, durations, casing of names");

    public override IReadOnlyList<Rule> Rules => [_readable, _strict];

    public override void See(in Seen seen)
    {
        if (!Subject.Says(seen))
        {
            return;
        }

        var malformed = seen.Record as MalformedRecord;
        _readable.Require(malformed is null, seen, $"{malformed?.Reason}");
        if (malformed is null && !seen.Payload.IsEmpty)
        {
            var deviation = StrictForm.DeviationOf(seen.Record!, seen.Payload, Subject.Codec);
            _strict.Require(deviation is null, seen, $"{deviation}");
        }
    }
}
