using System.ComponentModel;

namespace ScAi.Constellations.Runs;

/// <summary>A ground station that a request brings along.</summary>
public sealed record ScenarioStation
{
    public required string Name { get; init; }

    [Description("-90 to 90, north positive.")]
    public required double LatitudeDegrees { get; init; }

    [Description("-180 to 180, east positive.")]
    public required double LongitudeDegrees { get; init; }

    public double AltitudeMeters { get; init; }

    [Description("The request's when left out.")]
    public double? MaskDegrees { get; init; }

    [Description("The request's when left out.")]
    public double? DownlinkMegabitsPerSecond { get; init; }

    [Description("The request's when left out.")]
    public double? CostPerSecondDollars { get; init; }

    [Description("How many satellites it serves at a time.")]
    public int Antennas { get; init; } = 1;
}
