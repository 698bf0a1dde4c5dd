namespace ScAi.Federation;

/// <summary>What a model returns: its next state and what it has to say.</summary>
/// <typeparam name="TState">The model's state.</typeparam>
/// <param name="State">The next state.</param>
/// <param name="Messages">In the order in which they are to be published.</param>
public readonly record struct Transition<TState>(TState State, IReadOnlyList<Publication> Messages)
{
    /// <summary>A next state about which there is nothing to say.</summary>
    public Transition(TState state)
        : this(state, [])
    {
    }
}
