using System.ComponentModel;

namespace ScAi.Constellations.Catalogue.Items;

/// <summary>A sensor, on a satellite or to be put on one.</summary>
public sealed record Sensor : ICatalogueItem
{
    public required string Name { get; init; }

    public required SensorType Type { get; init; }

    [Description("The satellite that carries it.")]
    public long? SatelliteId { get; init; }

    [Description("Optical: half of the field of view across the track, above 0 to 90 degrees.")]
    public double? HorizontalHalfAngleDegrees { get; init; }

    [Description("Optical: half of the field of view along the track, above 0 to 90 degrees.")]
    public double? VerticalHalfAngleDegrees { get; init; }

    [Description("SAR: from the nadir, 0 to 90 degrees.")]
    public double? MinimumPitchDegrees { get; init; }

    [Description("SAR: from the nadir, 0 to 90 degrees.")]
    public double? MaximumPitchDegrees { get; init; }

    [Description("SAR: -360 to 360 degrees.")]
    public double? MinimumAzimuthDegrees { get; init; }

    [Description("SAR: -360 to 360 degrees.")]
    public double? MaximumAzimuthDegrees { get; init; }

    public double? RollDegrees { get; init; }

    public double? PitchDegrees { get; init; }

    public double? YawDegrees { get; init; }

    [Description("How far it can be turned away from its rest, 0 to 90 degrees.")]
    public double? AgilityDegrees { get; init; }

    public double? AgilityDegreesPerSecond { get; init; }

    public string? Band { get; init; }

    public double? ResolutionMeters { get; init; }

    public string? Notes { get; init; }
}
