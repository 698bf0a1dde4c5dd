using System.Text.Json.Serialization;

namespace ScAi.Constellations.Simulations.Jobs;

/// <summary>The life of a simulation: queued, running, then one of the others; retry leads back to queued.</summary>
[JsonConverter(typeof(LowerCaseNames))]
public enum JobState
{
    /// <summary>Waits for its turn.</summary>
    Queued,

    /// <summary>Is being computed.</summary>
    Running,

    /// <summary>The result is there.</summary>
    Done,

    /// <summary>It could not be computed; the reason says why.</summary>
    Failed,

    /// <summary>Somebody stopped it.</summary>
    Cancelled,
}
