namespace ScAi.Launcher.Checking;

/// <summary>One rule of the wire contract, and how the watched federate stands to it so far.</summary>
/// <param name="name">Short, for programs: family and rule.</param>
/// <param name="demand">What it asks of a federate, for people.</param>
internal sealed class Rule(string name, string demand)
{
    private string? _remark;

    public string Name { get; } = name;

    public string Demand { get; } = demand;

    /// <summary>How often there was occasion to break it.</summary>
    public long Occasions { get; private set; }

    /// <summary>How often it was broken.</summary>
    public long Offences { get; private set; }

    public Verdict Verdict => Offences > 0 ? Verdict.Broken : Occasions > 0 ? Verdict.Kept : Verdict.NotObserved;

    /// <summary>The first offence: where, and what was expected; or else a remark on what was not observed.</summary>
    public string? Evidence { get; private set; }

    /// <summary>Holds the rule against one occasion.</summary>
    public void Require(bool isKept, in Seen seen, FormattableString reason)
    {
        Occasions++;
        if (!isKept)
        {
            Break(seen, reason);
        }
    }

    /// <summary>Holds the rule against a message at which it was broken.</summary>
    public void Break(in Seen seen, FormattableString reason) =>
        Break(seen.Stamp is { } stamp ? $"{seen.Topic} in tick {stamp.Tick}" : seen.Topic.Text, reason);

    /// <summary>Holds the rule against what was missing or wrong as a whole.</summary>
    public void Break(string where, FormattableString reason)
    {
        Occasions = Math.Max(Occasions, 1);
        Offences++;
        if (Offences == 1)
        {
            Evidence = $"{where}: {FormattableString.Invariant(reason)}";
        }
    }

    /// <summary>Says that there was an occasion and that it was kept.</summary>
    public void Keep() => Occasions++;

    /// <summary>Says why there was no occasion; shown only if there was none.</summary>
    public void Remark(string text) => _remark = text;

    /// <summary>Fills in the remark where there was no occasion.</summary>
    public void Close() => Evidence ??= Verdict == Verdict.NotObserved ? _remark : null;
}
