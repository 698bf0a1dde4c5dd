using ScAi.Time;

namespace ScAi.Federation;

/// <summary>Something that takes part in a federation and is driven by one thread: opened once, then stepped until finished.</summary>
public interface IParticipant : IDisposable
{
    /// <summary>The name it publishes under.</summary>
    string Name { get; }

    /// <summary>Whether it has nothing more to do.</summary>
    bool IsFinished { get; }

    /// <summary>How it ended, as a process exit code; 0 until then.</summary>
    int ExitCode { get; }

    /// <summary>The scenario time it has reached; null outside a run. For logs.</summary>
    ScenarioTime? ScenarioTime { get; }

    /// <summary>The next wall-clock time at which it wants to be stepped even if nothing arrives; null for none.</summary>
    DateTimeOffset? Deadline { get; }

    /// <summary>Connects.</summary>
    void Open();

    /// <summary>Waits up to <paramref name="patience"/> for something to do and does it.</summary>
    /// <returns>Whether anything was done.</returns>
    bool Step(TimeSpan patience);

    /// <summary>Asks it to finish in good order, now.</summary>
    void Leave();
}
