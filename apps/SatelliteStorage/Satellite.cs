using System.Collections.Immutable;
using ScAi.Messages;
using ScAi.Orbits.Propagation;
using ScAi.Scenarios;
using ScAi.Time;

namespace ScAi.SatelliteStorage;

/// <summary>
/// A satellite's books. They are settled at the times of its charges and changes of terms; in between, recorder and fixed
/// cost follow from the time alone, so a charge that is heard of late still counts from its own time.
/// </summary>
public sealed record Satellite
{
    /// <summary>Its recorder, instrument and terms.</summary>
    public required SatellitePlan Plan { get; init; }

    /// <summary>Its orbit at present: the scenario's, or what its last burn has left it.</summary>
    public required Sgp4 Orbit { get; init; }

    /// <summary>The recorder...</summary>
    public required Recorder Settled { get; init; }

    /// <summary>...at this time.</summary>
    public required ScenarioTime SettledAt { get; init; }

    /// <summary>How its downlinks are paid for at present.</summary>
    public required CostMode CostMode { get; init; }

    /// <summary>What the fixed contract has cost up to <see cref="FixedCostAt"/>, $.</summary>
    public decimal FixedCostDollars { get; init; }

    /// <summary>Up to when the fixed contract has been settled.</summary>
    public required ScenarioTime FixedCostAt { get; init; }

    /// <summary>What its links have cost, $.</summary>
    public decimal LinkCostDollars { get; init; }

    /// <summary>How many links it has been charged for.</summary>
    public int Links { get; init; }

    /// <summary>The ids of the stations in view, in the order in which it rose there.</summary>
    public ImmutableArray<int> InView { get; init; } = [];

    /// <summary>Whether it pays a fixed rate at present.</summary>
    public bool HasFixedRate => CostMode != CostMode.Discrete && Plan.FixedRate > 0;

    /// <summary>A satellite at the start of the scenario.</summary>
    public static Satellite At(ScenarioTime start, SatellitePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new Satellite
        {
            Plan = plan,
            Orbit = new Sgp4(plan.Elements),
            Settled = new Recorder(plan.RecorderCapacity, plan.InitialVolume, DataVolume.Zero, DataVolume.Zero),
            SettledAt = start,
            CostMode = plan.CostMode,
            FixedCostAt = start,
        };
    }

    /// <summary>What the instrument has collected from the start of the scenario to a time, in whole bits.</summary>
    public DataVolume CollectedBy(ScenarioTime at, ScenarioTime origin) => Plan.InstrumentRate * (at - origin);

    /// <summary>The recorder at a time; not before it was settled.</summary>
    public Recorder RecorderAt(ScenarioTime at, ScenarioTime origin)
    {
        at = ScenarioTime.Max(at, SettledAt);
        return Settled.Collect(CollectedBy(at, origin) - CollectedBy(SettledAt, origin));
    }

    /// <summary>What the fixed contract has cost by a time, $.</summary>
    public decimal FixedCostBy(ScenarioTime at) => !HasFixedRate || at <= FixedCostAt
        ? FixedCostDollars
        : FixedCostDollars + Plan.FixedRate * ((at - FixedCostAt).Ticks / (decimal)TimeSpan.TicksPerSecond);

    /// <summary>Takes in a charge at the time at which the link ended.</summary>
    public Satellite Charged(LinkCharge charge, ScenarioTime origin)
    {
        ArgumentNullException.ThrowIfNull(charge);
        var at = ScenarioTime.Max(charge.End, SettledAt);
        return this with
        {
            Settled = RecorderAt(at, origin).Offload(charge.DataOffload),
            SettledAt = at,
            LinkCostDollars = LinkCostDollars + charge.DownlinkCost,
            Links = Links + 1,
        };
    }

    /// <summary>Changes how downlinks are paid for from a time on.</summary>
    public Satellite Paying(CostMode mode, ScenarioTime from)
    {
        from = ScenarioTime.Max(from, FixedCostAt);
        return this with { CostMode = mode, FixedCostDollars = FixedCostBy(from), FixedCostAt = from };
    }

    /// <summary>On the orbit that a burn has left it.</summary>
    public Satellite On(OrbitUpdate update)
    {
        ArgumentNullException.ThrowIfNull(update);
        return this with
        {
            Orbit = new Sgp4(Orbit.Elements with
            {
                Epoch = update.Time,
                MeanMotionRevsPerDay = update.MeanMotion,
                Eccentricity = update.Eccentricity,
                InclinationDegrees = update.Inclination,
                RightAscensionDegrees = update.RaOfAscNode,
                ArgumentOfPerigeeDegrees = update.ArgOfPericenter,
                MeanAnomalyDegrees = update.MeanAnomaly,
                BStar = update.Bstar,
            }),
        };
    }

    /// <summary>Whether nothing has got lost in the books: what was there and what was collected equals what was taken.</summary>
    public bool Balances(ScenarioTime at, ScenarioTime origin) =>
        RecorderAt(at, origin).Taken == Plan.InitialVolume + CollectedBy(ScenarioTime.Max(at, SettledAt), origin);
}
