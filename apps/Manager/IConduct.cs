using ScAi.Messages;
using ScAi.Time;

namespace ScAi.Manager;

/// <summary>How a started run is led: by grants, or by telling everybody when to start, change rate and stop.</summary>
internal interface IConduct
{
    RunPhase Phase { get; }

    ScenarioTime SimTime { get; }

    ScenarioTime Stop { get; }

    double? Rate { get; }

    /// <summary>The latest grant's number; null where there is none.</summary>
    long? Grant { get; }

    long Messages { get; }

    /// <summary>When it wants <see cref="OnTime"/> to be called; null for when something comes.</summary>
    DateTimeOffset? Deadline { get; }

    /// <summary>Whether everybody has been told to stop.</summary>
    bool IsOver { get; }

    /// <summary>Whether apps may leave without the run being broken.</summary>
    bool IsEnding { get; }

    /// <summary>What broke the run; null when nothing did.</summary>
    string? Failure { get; }

    /// <summary>Tells everybody to start.</summary>
    void Start();

    /// <summary>A required app has asked for a tick.</summary>
    void Requested(TimeProvider clock);

    /// <summary>Does what is due.</summary>
    /// <returns>Whether anything was.</returns>
    bool OnTime(DateTimeOffset now);

    /// <summary>Carries out an operator's wish.</summary>
    /// <returns>Null, or why not.</returns>
    string? Control(RunControl control, DateTimeOffset now);

    /// <summary>The connection stands again.</summary>
    void Reconnected(DateTimeOffset now);

    /// <summary>Who holds the run up.</summary>
    IReadOnlyList<string> WaitingFor(DateTimeOffset now);
}
