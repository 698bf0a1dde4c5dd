using ScAi.Messages;
using ScAi.Spacecraft.Telemetry;
using ScAi.Time;

namespace ScAi.Spacecraft.Commands;

/// <summary>
/// Takes uplinks, keeps them until their time, and says how far they have come (ECSS-E-ST-70-41C, services 1 and 11). A key is taken
/// once: whatever comes with it again is answered with how far it has come, and does nothing.
/// </summary>
public static class Executive
{
    /// <summary>What was radiated longer ago than this is no command any more, where commands are signed.</summary>
    public static readonly TimeSpan Freshness = TimeSpan.FromHours(1);

    /// <summary>An uplink has arrived.</summary>
    /// <param name="state">What the executive knows.</param>
    /// <param name="uplink">What arrived.</param>
    /// <param name="now">When.</param>
    /// <param name="key">The secret that signs commands; null where none does.</param>
    /// <param name="commands">What the vehicle can be told.</param>
    /// <param name="reports">Where the answer goes.</param>
    /// <param name="refused">Why it is no command of this ground; null when it is one.</param>
    public static ExecutiveState Receive(
        ExecutiveState state,
        CommandUplink uplink,
        ScenarioTime now,
        CommandKey? key,
        CommandSet commands,
        ICollection<OnboardReport> reports,
        out string? refused)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(uplink);
        ArgumentNullException.ThrowIfNull(commands);
        ArgumentNullException.ThrowIfNull(reports);
        refused = Refusal(uplink, now, key);
        if (refused is not null)
        {
            return state with { Refused = state.Refused + 1 };
        }

        if (state.Entries.TryGetValue(uplink.Key, out var known))
        {
            return Repeated(state, uplink, known, now, reports);
        }

        var fault = uplink.Expires <= now ? $"expired at {uplink.Expires}" : commands.FaultOf(uplink);
        if (fault is not null)
        {
            reports.Add(new VerificationReport(uplink.Key, now, CommandStage.Failed, Reason: fault));
            return state with
            {
                Entries = state.Entries.Add(
                    uplink.Key, new CommandEntry(uplink, uplink.Attempt, CommandStage.Failed, now, Reason: fault)),
                Refused = state.Refused + 1,
            };
        }

        reports.Add(new VerificationReport(uplink.Key, now, CommandStage.Accepted));
        return Taken(state, uplink, now);
    }

    /// <summary>The next command whose time has come; null for none. What has expired meanwhile fails.</summary>
    public static ExecutiveState Next(
        ExecutiveState state, ScenarioTime now, ICollection<OnboardReport> reports, out CommandEntry? due)
    {
        ArgumentNullException.ThrowIfNull(state);
        while (state.Pending.Count > 0 && state.Pending.Min is var first && first.Due <= now)
        {
            var entry = state.Entries[first.Key];
            state = state with { Pending = state.Pending.Remove(first) };
            if (entry.Uplink.Expires <= now)
            {
                state = Fail(state, first.Key, now, $"expired at {entry.Uplink.Expires}", reports);
                continue;
            }

            due = entry with { Stage = CommandStage.Started, Since = now };
            reports.Add(new VerificationReport(first.Key, now, CommandStage.Started));
            return state with
            {
                Entries = state.Entries.SetItem(first.Key, due),
                Running = state.Running.Add(first.Key),
                Executed = state.Executed + 1,
            };
        }

        due = null;
        return state;
    }

    /// <summary>A command is under way.</summary>
    public static ExecutiveState Progress(
        ExecutiveState state, string key, ScenarioTime now, double fraction, ICollection<OnboardReport> reports)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(reports);
        var entry = state.Entries[key];
        reports.Add(new VerificationReport(key, now, CommandStage.Progress, fraction));
        return state with
        {
            Entries = state.Entries.SetItem(key, entry with { Stage = CommandStage.Progress, Since = now, Fraction = fraction }),
        };
    }

    /// <summary>A command is done.</summary>
    public static ExecutiveState Complete(
        ExecutiveState state, string key, ScenarioTime now, ICollection<OnboardReport> reports)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(reports);
        var entry = state.Entries[key];
        reports.Add(new VerificationReport(key, now, CommandStage.Completed));
        return state with
        {
            Entries = state.Entries.SetItem(key, entry with { Stage = CommandStage.Completed, Since = now, Fraction = 1 }),
            Running = state.Running.Remove(key),
        };
    }

    /// <summary>A command has come to nothing.</summary>
    public static ExecutiveState Fail(
        ExecutiveState state, string key, ScenarioTime now, string reason, ICollection<OnboardReport> reports)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(reports);
        var entry = state.Entries[key];
        reports.Add(new VerificationReport(key, now, CommandStage.Failed, Reason: reason));
        return state with
        {
            Entries = state.Entries.SetItem(key, entry with { Stage = CommandStage.Failed, Since = now, Reason = reason }),
            Running = state.Running.Remove(key),
            Failed = state.Failed + 1,
        };
    }

    /// <summary>
    /// What a restart makes of the journal of keys: what was accepted since the snapshot waits again; what had begun since then has
    /// failed, since nobody knows how far it came, and is not begun again.
    /// </summary>
    public static ExecutiveState Restore(
        ExecutiveState state, IEnumerable<JournalLine> journal, ScenarioTime now, ICollection<OnboardReport> reports)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(journal);
        foreach (var line in journal)
        {
            if (line.Accepted is { } uplink && !state.Entries.ContainsKey(uplink.Key))
            {
                state = Taken(state, uplink, now);
            }

            if (line.Begun is { } key && state.Entries.TryGetValue(key, out var entry) && entry.Stage == CommandStage.Accepted)
            {
                state = state with
                {
                    Pending = state.Pending.Except(state.Pending.Where(pending => pending.Key == key)),
                    Executed = state.Executed + 1,
                };
                state = Fail(state, key, now, "the flight computer restarted while it was under way", reports);
            }
        }

        return state;
    }

    private static ExecutiveState Taken(ExecutiveState state, CommandUplink uplink, ScenarioTime now)
    {
        var due = uplink.ExecuteAt is { } at ? ScenarioTime.Max(at, now) : now;
        return state with
        {
            Entries = state.Entries.Add(uplink.Key, new CommandEntry(uplink, uplink.Attempt, CommandStage.Accepted, now)),
            Pending = state.Pending.Add(new PendingCommand(due, state.Accepted, uplink.Key)),
            Accepted = state.Accepted + 1,
        };
    }

    private static string? Refusal(CommandUplink uplink, ScenarioTime now, CommandKey? key)
    {
        if (key is null)
        {
            return null;
        }

        return uplink.Signature is null ? "not signed"
            : !key.HasSigned(uplink) ? "signed with another key, or changed on the way"
            : now - uplink.Time > Freshness ? $"radiated at {uplink.Time}, more than {Freshness.TotalHours:0} h ago"
            : null;
    }

    // Who radiates again has not heard the answer; who repeats the same attempt repeats what was said before.
    private static ExecutiveState Repeated(
        ExecutiveState state, CommandUplink uplink, CommandEntry known, ScenarioTime now, ICollection<OnboardReport> reports)
    {
        if (uplink.Attempt <= known.LastAttempt)
        {
            return state;
        }

        if (known.Stage != CommandStage.Failed)
        {
            reports.Add(new VerificationReport(uplink.Key, now, CommandStage.Accepted));
        }

        if (known.Stage != CommandStage.Accepted)
        {
            reports.Add(new VerificationReport(
                uplink.Key, known.Since, known.Stage, known.Stage == CommandStage.Progress ? known.Fraction : null, known.Reason));
        }

        return state with { Entries = state.Entries.SetItem(uplink.Key, known with { LastAttempt = uplink.Attempt }) };
    }
}
