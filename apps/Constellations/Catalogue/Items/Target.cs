using System.ComponentModel;
using System.Text.Json;

namespace ScAi.Constellations.Catalogue.Items;

/// <summary>A point, line or area on the ground that is to be seen.</summary>
public sealed record Target : ICatalogueItem
{
    public required string Name { get; init; }

    [Description("A GeoJSON Point, LineString or Polygon; longitude first, in degrees.")]
    public required JsonElement Geometry { get; init; }

    public string? Notes { get; init; }
}
