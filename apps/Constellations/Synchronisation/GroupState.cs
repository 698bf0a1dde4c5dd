using ScAi.Constellations.Synchronisation.Source;

namespace ScAi.Constellations.Synchronisation;

/// <summary>How the synchronisation of one list stands.</summary>
/// <param name="Name">The list.</param>
/// <param name="Mark">The version that was taken last.</param>
/// <param name="Attempted">When the source was asked last.</param>
/// <param name="Succeeded">When it last had good data, new or unchanged; null when never.</param>
/// <param name="Outcome">Of the last attempt, in words.</param>
/// <param name="Accepted">Element sets taken from the last list.</param>
/// <param name="Refused">Records of the last list that were left out.</param>
public sealed record GroupState(
    string Name, FetchMark Mark, DateTimeOffset Attempted, DateTimeOffset? Succeeded, string Outcome, long Accepted, long Refused)
{
    /// <summary>When the source may be asked for this list again.</summary>
    public DateTimeOffset NotBefore => Attempted + SynchronisationOptions.LeastInterval;
}
