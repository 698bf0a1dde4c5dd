using ScAi.Federation;
using ScAi.Time;

namespace ScAi.Launcher.Bench;

/// <summary>A federate that has nothing to do, to measure what time itself costs.</summary>
internal sealed class IdleFederate : IFederate<long>
{
    public Transition<long> Initialize(RunPlan plan) => new(0);

    public Transition<long> Advance(long state, Tick tick, Inbox inbox) => new(state + 1);
}
