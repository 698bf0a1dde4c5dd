using System.Text.Json.Serialization;

namespace ScAi.Constellations.Simulations.Jobs;

/// <summary>A simulation in the history.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Name">What its owner calls it.</param>
/// <param name="State">How far it is.</param>
/// <param name="Attempt">Counts from 1; one more with every retry.</param>
/// <param name="Created">When it was asked for.</param>
/// <param name="Started">When it began; null before.</param>
/// <param name="Ended">When it ended; null before.</param>
/// <param name="Cells">Of all its targets.</param>
/// <param name="Digest">SHA-256 of its canonical plan; equal plans have equal results.</param>
/// <param name="Reason">Why it failed; null otherwise.</param>
public sealed record Job(
    long Id, string Name, JobState State, int Attempt, DateTimeOffset Created, DateTimeOffset? Started, DateTimeOffset? Ended, int Cells,
    string Digest, string? Reason)
{
    /// <summary>The account that owns it.</summary>
    [JsonIgnore]
    public string Account { get; init; } = "";

    /// <summary>Where the result is, once it is there.</summary>
    public string? Results => State == JobState.Done ? $"/api/v1/simulations/{Id}/results" : null;

    /// <summary>Whether it is queued or running.</summary>
    [JsonIgnore]
    public bool IsUnfinished => State is JobState.Queued or JobState.Running;
}
