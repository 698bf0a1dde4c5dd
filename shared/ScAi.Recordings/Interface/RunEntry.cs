using ScAi.Messages;
using ScAi.Time;

namespace ScAi.Recordings;

/// <summary>A run that can be opened.</summary>
/// <param name="Id"><c>live</c>, else the name of the run folder.</param>
/// <param name="Name">The scenario's name.</param>
/// <param name="Kind">Live or recorded.</param>
/// <param name="Start">Where scenario time begins; null when not known.</param>
/// <param name="Stop">Where scenario time ends; null when not known.</param>
/// <param name="Phase">Where the run is, or how it ended; null when not known.</param>
/// <param name="Recorded">When it was recorded, wall clock; null for a live run.</param>
/// <param name="Digest">Of the ledger; null when there is none.</param>
/// <param name="Megabytes">The size of the recording, 10^6 bytes; null for a live run.</param>
public sealed record RunEntry(
    string Id,
    string Name,
    RunKind Kind,
    ScenarioTime? Start,
    ScenarioTime? Stop,
    RunPhase? Phase,
    DateTimeOffset? Recorded,
    string? Digest,
    double? Megabytes);
