using ScAi.Federation;
using ScAi.Time;

namespace ScAi.MissionControl.Following;

/// <summary>
/// Mission control on the federate loop. What it knows is in its database, one transaction for each tick, so that it outlives
/// its process.
/// </summary>
public sealed class MissionControlFederate(MissionDesk desk) : IFederate<MissionControlState>
{
    /// <inheritdoc />
    public Transition<MissionControlState> Initialize(RunPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        desk.Begin(plan);
        return new(new MissionControlState(plan.Ticks.Start));
    }

    /// <inheritdoc />
    public Transition<MissionControlState> Advance(MissionControlState state, Tick tick, Inbox inbox) =>
        new(new MissionControlState(tick.End), desk.Follow(tick, inbox));
}
