using ScAi.Federation;
using ScAi.Scenarios;
using ScAi.Time;

namespace ScAi.Spacecraft;

/// <summary>All spacecraft of a scenario.</summary>
public sealed class SpacecraftFederate(Scenario scenario) : IFederate<SpacecraftState>
{
    /// <inheritdoc />
    public Transition<SpacecraftState> Initialize(RunPlan plan) => new(new SpacecraftState());

    /// <inheritdoc />
    public Transition<SpacecraftState> Advance(SpacecraftState state, Tick tick, Inbox inbox) => new(state);

    /// <inheritdoc />
    public override string ToString() => scenario.Name;
}
