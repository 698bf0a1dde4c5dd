using ScAi.Orbits.Frames;

namespace ScAi.Orbits.Coverage.Targets;

/// <summary>One place that stands for a part of a target.</summary>
/// <param name="Place">Where accesses are computed: the point itself, the middle of a piece of line, the centroid of an area's part.</param>
/// <param name="Weight">1, km or km^2, by the target's <see cref="TargetKind"/>.</param>
/// <param name="SouthDegrees">The bounds of the grid cell that holds the part; the place's own coordinates where there is none.</param>
/// <param name="WestDegrees">West bound.</param>
/// <param name="NorthDegrees">North bound.</param>
/// <param name="EastDegrees">East bound; more than the west bound.</param>
/// <param name="IsWhole">Whether the target fills the grid cell.</param>
public readonly record struct TargetCell(
    GeodeticPosition Place, double Weight, double SouthDegrees, double WestDegrees, double NorthDegrees, double EastDegrees,
    bool IsWhole);
