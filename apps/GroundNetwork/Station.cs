using System.Collections.Immutable;
using ScAi.Messages;
using ScAi.Scenarios;
using ScAi.Time;

namespace ScAi.GroundNetwork;

/// <summary>A station: whom it sees, whom it serves, and what it has earned.</summary>
public sealed record Station
{
    /// <summary>Its place and terms.</summary>
    public required StationPlan Plan { get; init; }

    /// <summary>Since when it has been out; null while it works.</summary>
    public ScenarioTime? OutSince { get; init; }

    /// <summary>The satellites it sees, in the order in which they rose.</summary>
    public ImmutableArray<InView> InView { get; init; } = [];

    /// <summary>How many satellites it serves now.</summary>
    public int Serving { get; init; }

    /// <summary>How many outages it has had.</summary>
    public int Outages { get; init; }

    /// <summary>How long it has been out, not counting an outage that is going on.</summary>
    public TimeSpan TimeOut { get; init; }

    /// <summary>How many links have ended here.</summary>
    public int Links { get; init; }

    /// <summary>How long those lasted.</summary>
    public TimeSpan LinkTime { get; init; }

    /// <summary>What it has received.</summary>
    public DataVolume Received { get; init; }

    /// <summary>What it has earned, $.</summary>
    public decimal EarnedDollars { get; init; }

    /// <summary>Whether it works and has an antenna to spare.</summary>
    public bool IsFree => OutSince is null && Serving < Plan.Antennas;

    /// <summary>The station as everybody is told of it.</summary>
    public GroundLocation ToLocation() => new(
        Plan.Id, Plan.LatitudeDegrees, Plan.LongitudeDegrees, Plan.MaskDegrees, OutSince is null, Plan.DownlinkRate,
        Plan.CostPerSecond, Plan.CostMode, Plan.AltitudeMeters == 0 ? null : Plan.AltitudeMeters);
}
