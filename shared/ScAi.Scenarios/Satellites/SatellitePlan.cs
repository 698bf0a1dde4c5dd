using ScAi.Messages;
using ScAi.Orbits.Coverage.Sensors;
using ScAi.Orbits.Elements;

namespace ScAi.Scenarios;

/// <summary>A satellite: its orbit, its recorder, its instrument and its terms.</summary>
public sealed record SatellitePlan
{
    /// <summary>Unique, not negative; counts from 0 in the order of the scenario unless given.</summary>
    public required int Id { get; init; }

    /// <summary>Unique.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// Its orbit; SGP4 has a state for it at the scenario's start and stop. The name is in <see cref="Name"/> alone:
    /// <see cref="ElementSet.ObjectName"/> is taken out when this is set.
    /// </summary>
    public required ElementSet Elements
    {
        get;
        init => field = value with { ObjectName = null };
    }

    /// <summary>How much its solid-state recorder holds; above zero.</summary>
    public required DataVolume RecorderCapacity { get; init; }

    /// <summary>The part of the recorder in use at the start, 0 to 1.</summary>
    public double InitialUse { get; init; }

    /// <summary>How fast the instrument fills the recorder; not negative.</summary>
    public DataRate InstrumentRate { get; init; }

    /// <summary>How its downlinks are paid for.</summary>
    public CostMode CostMode { get; init; } = CostMode.Discrete;

    /// <summary>$ per second of scenario time when <see cref="CostMode"/> is continuous or both; not negative.</summary>
    public decimal FixedRate { get; init; }

    /// <summary>The contract behind a fixed rate; null when no station's outage changes the terms.</summary>
    public ContractPlan? Contract { get; init; }

    /// <summary>
    /// What its instrument sees, straight down, as a cone or a rectangle; null when the scenario does not say. For maps: it
    /// does not change what the instrument collects.
    /// </summary>
    public SensorField? Sensor { get; init; }

    /// <summary>
    /// How much the recorder holds at the start, to the nearest bit; none while <see cref="InitialUse"/> is impossible.
    /// </summary>
    public DataVolume InitialVolume => InitialUse is not (>= 0 and <= 1) ? DataVolume.Zero
        : DataVolume.FromBits((long)Math.Round(RecorderCapacity.Bits * (decimal)InitialUse, MidpointRounding.AwayFromZero));
}
