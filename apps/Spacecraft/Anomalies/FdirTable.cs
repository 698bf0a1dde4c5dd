namespace ScAi.Spacecraft.Anomalies;

/// <summary>Failure detection, isolation and recovery: rules with their monitors found.</summary>
public sealed class FdirTable
{
    private readonly int[] _monitors;

    /// <summary>Finds the monitors; throws for one that does not exist.</summary>
    public FdirTable(IReadOnlyList<FdirRule> rules, MonitorTable monitors)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(monitors);
        Rules = rules;
        _monitors = [.. rules.Select(rule => monitors.IndexOf(rule.Monitor))];
    }

    /// <summary>The rules; each has a latch in the order of this list.</summary>
    public IReadOnlyList<FdirRule> Rules { get; }

    /// <summary>
    /// Finds what is to be done now: writes the indices of rules whose monitor is active and that have not been latched, latches
    /// them, and answers how many there are. A rule fires once and not again before it is armed: a cause that comes and goes
    /// does not repeat its action.
    /// </summary>
    public int Fire(ReadOnlySpan<MonitorState> monitors, Span<bool> latched, Span<int> toDo)
    {
        var count = 0;
        for (var i = 0; i < Rules.Count; i++)
        {
            if (monitors[_monitors[i]].Active && !latched[i])
            {
                latched[i] = true;
                toDo[count++] = i;
            }
        }

        return count;
    }

    /// <summary>Arms the rules whose monitor is over; answers how many stay latched.</summary>
    public int Arm(ReadOnlySpan<MonitorState> monitors, Span<bool> latched)
    {
        var still = 0;
        for (var i = 0; i < Rules.Count; i++)
        {
            latched[i] &= monitors[_monitors[i]].Active;
            still += latched[i] ? 1 : 0;
        }

        return still;
    }
}
