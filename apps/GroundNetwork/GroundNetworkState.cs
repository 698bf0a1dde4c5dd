using System.Collections.Immutable;

namespace ScAi.GroundNetwork;

/// <summary>The stations, the satellites they know, and the running totals.</summary>
public sealed record GroundNetworkState
{
    /// <summary>In the order of the scenario.</summary>
    public required ImmutableArray<Station> Stations { get; init; }

    /// <summary>By id.</summary>
    public ImmutableSortedDictionary<int, Satellite> Satellites { get; init; } =
        ImmutableSortedDictionary<int, Satellite>.Empty;

    /// <summary>What all links have cost, $.</summary>
    public decimal CostDollars { get; init; }

    /// <summary>The links that ended in the latest tick, in order.</summary>
    public ImmutableArray<ClosedLink> JustClosed { get; init; } = [];

    /// <summary>Whether the stations have been announced.</summary>
    public bool IsAnnounced { get; init; }
}
