namespace ScAi.Launcher.Checking;

/// <summary>Rules that look at the same things; sees all messages of a run in the order in which they came.</summary>
/// <param name="subject">The federate that is watched.</param>
/// <param name="run">What the manager has said so far.</param>
internal abstract class RuleFamily(Subject subject, RunLog run)
{
    /// <summary>The rules, in the order in which they are reported.</summary>
    public abstract IReadOnlyList<Rule> Rules { get; }

    protected Subject Subject { get; } = subject;

    protected RunLog Run { get; } = run;

    /// <summary>Takes in a message of any app.</summary>
    public abstract void See(in Seen seen);

    /// <summary>The run is over, or watching it: judges what can be judged only now.</summary>
    public virtual void End()
    {
    }
}
