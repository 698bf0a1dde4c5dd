using ScAi.Messages;

namespace ScAi.Scenarios;

/// <summary>A ground station and its terms.</summary>
public sealed record StationPlan
{
    /// <summary>Unique, not negative; counts from 0 in the order of the scenario unless given.</summary>
    public required int Id { get; init; }

    /// <summary>For people; null when it has none.</summary>
    public string? Name { get; init; }

    /// <summary>Geodetic latitude, WGS-84, -90 to 90 degrees.</summary>
    public required double LatitudeDegrees { get; init; }

    /// <summary>Longitude, east positive, -180 to 180 degrees.</summary>
    public required double LongitudeDegrees { get; init; }

    /// <summary>Height above the WGS-84 ellipsoid, metres.</summary>
    public double AltitudeMeters { get; init; }

    /// <summary>The elevation below which nothing is received, 0 (the horizon) up to but not including 90 degrees.</summary>
    public double MaskDegrees { get; init; }

    /// <summary>How fast it receives; above zero.</summary>
    public required DataRate DownlinkRate { get; init; }

    /// <summary>$ per second of link; not negative.</summary>
    public decimal CostPerSecond { get; init; }

    /// <summary>How it charges; a continuous one charges nothing per link.</summary>
    public CostMode CostMode { get; init; } = CostMode.Discrete;

    /// <summary>How many satellites it serves at a time; at least 1.</summary>
    public int Antennas { get; init; } = 1;
}
