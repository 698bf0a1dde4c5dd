using ScAi.Orbits.Coverage.Targets;

namespace ScAi.Workers.Studies;

/// <summary>A target as it is asked for, before it is cut into cells: plain text and numbers, so that it can travel.</summary>
/// <param name="GeoJson">A geometry, feature or collection, longitude first; <c>null</c> for a band of latitudes.</param>
/// <param name="ResolutionDegrees">Of the grid or the pieces of lines; without effect on points.</param>
/// <param name="Shape">How rows of the grid are divided.</param>
/// <param name="SouthDegrees">The band's south edge; -90 unless there is a band.</param>
/// <param name="NorthDegrees">The band's north edge; 90 unless there is a band.</param>
public sealed record TargetDefinition(
    string? GeoJson, double ResolutionDegrees, GridShape Shape = GridShape.EqualAngle, double SouthDegrees = -90.0, double NorthDegrees = 90.0)
{
    /// <summary>Cuts it into cells.</summary>
    /// <exception cref="FormatException">It is no target; says where and why.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The resolution is impossible.</exception>
    public CoverageTarget Cut() => this switch
    {
        { GeoJson: { } text } => GeoJsonTarget.Read(text, ResolutionDegrees, Shape),
        { SouthDegrees: -90.0, NorthDegrees: 90.0 } => CoverageTarget.Global(ResolutionDegrees, Shape),
        _ => CoverageTarget.LatitudeBand(SouthDegrees, NorthDegrees, ResolutionDegrees, Shape),
    };
}
