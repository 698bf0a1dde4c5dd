using ScAi.Time;

namespace ScAi.Federation;

/// <summary>
/// A model that takes part in a federation: a pure function of state, tick and inbox. It does not publish, wait, draw
/// from shared randomness or read a clock; the loop does what it returns.
/// </summary>
/// <typeparam name="TState">Immutable; everything the model knows.</typeparam>
public interface IFederate<TState>
{
    /// <summary>The state before the first tick and what to announce while initialising.</summary>
    Transition<TState> Initialize(RunPlan plan);

    /// <summary>
    /// Computes one tick. The inbox holds what the others published during the previous tick, in the one order that
    /// everybody sees. Called again with an empty tick at the stop time (<see cref="Tick.IsSettling"/>) until nobody
    /// publishes any more.
    /// </summary>
    Transition<TState> Advance(TState state, Tick tick, Inbox inbox);
}
