using System.Data.Common;
using ScAi.Federation;
using ScAi.Time;

namespace ScAi.MissionControl.Following;

/// <summary>The turn of one tick.</summary>
/// <param name="connection">Inside the turn's transaction.</param>
/// <param name="tick">The tick.</param>
/// <param name="inbox">What the others said in the tick before.</param>
/// <param name="wall">Wall-clock time.</param>
public sealed class MissionTick(DbConnection connection, Tick tick, Inbox inbox, DateTimeOffset wall)
    : MissionTurn(connection, tick.Start, wall)
{
    /// <summary>The tick.</summary>
    public Tick Tick { get; } = tick;

    /// <summary>What the others said in the tick before.</summary>
    public Inbox Inbox { get; } = inbox;
}
