using System.ComponentModel;

namespace ScAi.Constellations.Catalogue.Items;

/// <summary>A ground station.</summary>
public sealed record Station : ICatalogueItem
{
    public required string Name { get; init; }

    [Description("-90 to 90, north positive.")]
    public required double LatitudeDegrees { get; init; }

    [Description("-180 to 180, east positive.")]
    public required double LongitudeDegrees { get; init; }

    public double? AltitudeMeters { get; init; }

    [Description("The elevation below which it receives nothing, 0 to 90.")]
    public double? MaskDegrees { get; init; }

    public double? DownlinkMegabytesPerSecond { get; init; }

    public string? Country { get; init; }

    public string? Operator { get; init; }

    public string? Notes { get; init; }
}
