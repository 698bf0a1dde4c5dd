using System.Collections.Immutable;
using ScAi.Messages;
using ScAi.Time;

namespace ScAi.SatelliteStorage;

/// <summary>All satellites' books, the stations they have heard of, and what the sky brings next.</summary>
public sealed record SatelliteStorageState
{
    /// <summary>In the order of the scenario.</summary>
    public required ImmutableArray<Satellite> Satellites { get; init; }

    /// <summary>The stations heard of, by id.</summary>
    public ImmutableSortedDictionary<int, GroundLocation> Stations { get; init; } =
        ImmutableSortedDictionary<int, GroundLocation>.Empty;

    /// <summary>Rises and sets to come, in order; worked out up to <see cref="ForeseenUntil"/>.</summary>
    public ImmutableQueue<ContactEvent> Ahead { get; init; } = [];

    /// <summary>Who is in view of whom at <see cref="ForeseenUntil"/>.</summary>
    public ImmutableHashSet<(int Satellite, int StationId)> InViewAtHorizon { get; init; } = [];

    /// <summary>Up to when rises and sets have been worked out.</summary>
    public required ScenarioTime ForeseenUntil { get; init; }

    /// <summary>When the satellites next report by the clock.</summary>
    public required ScenarioTime NextReport { get; init; }

    /// <summary>Whether the final state has been reported.</summary>
    public bool HasReportedEnd { get; init; }
}
