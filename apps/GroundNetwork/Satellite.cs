using System.Collections.Immutable;
using ScAi.Messages;
using ScAi.Time;

namespace ScAi.GroundNetwork;

/// <summary>
/// What the ground knows of a satellite. What it holds is followed from its last report, or from the end of the last link
/// when the satellite has not yet taken that into account.
/// </summary>
public sealed record Satellite
{
    /// <summary>The satellite.</summary>
    public required int Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What its recorder can hold; null when it has not said.</summary>
    public DataVolume? Capacity { get; init; }

    /// <summary>How fast its recorder fills; zero when it has not said.</summary>
    public DataRate InstrumentRate { get; init; }

    /// <summary>What it held...</summary>
    public DataVolume Known { get; init; }

    /// <summary>...at this time.</summary>
    public ScenarioTime KnownAt { get; init; }

    /// <summary>Where it was last, for the choice by elevation.</summary>
    public SatelliteState? LastReport { get; init; }

    /// <summary>The places in the scenario of the stations that see it, in the order in which it rose there.</summary>
    public ImmutableArray<int> SeenBy { get; init; } = [];

    /// <summary>The link that is going on; null for none.</summary>
    public OpenLink? Link { get; init; }

    /// <summary>How many links have ended; the number of the next one while none is open.</summary>
    public int LinksClosed { get; init; }

    /// <summary>What those have cost, $.</summary>
    public decimal CostDollars { get; init; }

    /// <summary>What it holds at a time, as far as the ground can know.</summary>
    /// <param name="at">Not before <see cref="KnownAt"/>.</param>
    /// <param name="origin">From where collection is counted in whole bits: the start of the scenario.</param>
    public DataVolume HoldsAt(ScenarioTime at, ScenarioTime origin)
    {
        var collected = InstrumentRate * (at - origin) - InstrumentRate * (KnownAt - origin);
        return Capacity is { } capacity ? DataVolume.Min(capacity, Known + collected) : Known + collected;
    }

    /// <summary>Takes in a report, unless the satellite had not heard of its latest charges when it wrote it.</summary>
    public Satellite Reported(SatelliteState report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.TotalLinkCount is { } counted && counted < LinksClosed
            ? this with { LastReport = report }
            : this with { LastReport = report, Known = report.CapacityUsed, KnownAt = report.Time };
    }
}
