using ScAi.Messages;
using ScAi.Time;

namespace ScAi.Manager;

/// <summary>
/// The conservative cycle of grants: a tick is granted when every required app has asked for it, and carries how many
/// messages were published in the tick before. After the last tick come settling ticks until nobody publishes any more.
/// </summary>
internal sealed class GrantCycle(Roster roster, TickPlan ticks)
{
    /// <summary>More settling ticks than any chain of reactions needs; past it the federation does not settle.</summary>
    public const int MaximumSettlingTicks = 64;

    private static readonly IReadOnlyDictionary<string, int> NothingSent = new Dictionary<string, int>();

    public TickPlan Ticks { get; private set; } = ticks;

    /// <summary>The latest grant; null before the first.</summary>
    public TimeGrant? Latest { get; private set; }

    /// <summary>The tick to be granted next.</summary>
    public long Next { get; private set; }

    /// <summary>How many messages the federates have published, as far as they have told.</summary>
    public long Messages { get; private set; }

    /// <summary>Whether everybody has asked for the next tick.</summary>
    public bool IsReady => roster.All(member => member.Request?.Grant == Next);

    /// <summary>Whether the run is over: a settling tick has passed in which nobody published.</summary>
    public bool IsSettled => Next > Ticks.Count && roster.All(member => member.Request!.Sent.Count == 0);

    /// <summary>Whether settling takes longer than any chain of reactions should.</summary>
    public bool IsStuck => Next > Ticks.Count + MaximumSettlingTicks;

    /// <summary>Ends the scenario with the latest granted tick.</summary>
    public void StopEarly()
    {
        if (Latest is { } latest && latest.End < Ticks.Stop)
        {
            Ticks = Ticks.StoppingAt(latest.End);
        }
    }

    /// <summary>The next grant; ask only when <see cref="IsReady"/>.</summary>
    public TimeGrant Grant()
    {
        var tick = Ticks[Next++];
        Latest = new TimeGrant(tick.Number, tick.Start, tick.End, Counts());
        return Latest;
    }

    private IReadOnlyDictionary<string, int> Counts()
    {
        Dictionary<string, int>? counts = null;
        foreach (var member in roster.Members)
        {
            foreach (var (channel, sent) in member.Request!.Sent)
            {
                counts ??= [];
                counts[member.BelowPrefix(channel)] = sent;
                Messages += sent;
            }
        }

        return counts ?? NothingSent;
    }
}
