using ScAi.Time;

namespace ScAi.Federation;

/// <summary>Writes down what a federate did, beside the model: files of the run folder.</summary>
/// <typeparam name="TState">The model's state.</typeparam>
public interface IJournal<in TState> : IDisposable
{
    /// <summary>Called after each tick in which something was published, and after the last settling tick.</summary>
    void Record(TState state, Tick tick, IReadOnlyList<Publication> published);
}
