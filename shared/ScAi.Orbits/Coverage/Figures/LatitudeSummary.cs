namespace ScAi.Orbits.Coverage.Figures;

/// <summary>All columns over one row of the grid.</summary>
/// <param name="SouthDegrees">The row's south edge.</param>
/// <param name="NorthDegrees">The row's north edge.</param>
/// <param name="Weight">Of the row's cells, km^2.</param>
/// <param name="Figures">In the order of the result's columns.</param>
public sealed record LatitudeSummary(double SouthDegrees, double NorthDegrees, double Weight, IReadOnlyList<FigureSummary> Figures);
