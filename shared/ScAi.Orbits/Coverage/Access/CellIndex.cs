using ScAi.Orbits.Coverage.Targets;
using ScAi.Orbits.Frames;
using static System.Math;

namespace ScAi.Orbits.Coverage.Access;

/// <summary>A target's cells in columns, sorted into rows of latitude and there by longitude, and cut into parts of whole rows.</summary>
/// <remarks>Depends on the target alone, so parts are the same wherever and however they are worked on.</remarks>
internal sealed class CellIndex
{
    private const int CellsPerPart = 1024;

    internal readonly double[] X, Y, Z, Ux, Uy, Uz, Longitude, Weight;

    /// <summary>The target's number of the cell at each sorted place.</summary>
    internal readonly int[] CellOf;

    /// <summary>Where each row starts; one more at the end.</summary>
    internal readonly int[] RowStart;

    /// <summary>The geocentric latitudes of each row's lowest and highest cell, rad.</summary>
    internal readonly double[] RowSouth, RowNorth;

    /// <summary>Each part's first row; one more at the end.</summary>
    internal readonly int[] PartRow;

    internal CellIndex(CoverageTarget target)
    {
        var height = target.Kind == TargetKind.Areas ? Max(target.ResolutionDegrees!.Value, 0.05) : 1.0;
        var count = target.Cells.Count;
        var rows = target.Cells.Select(cell => (int)Floor((cell.Place.LatitudeDegrees + 90.0) / height)).ToArray();
        var longitudes = target.Cells.Select(cell => cell.Place.LongitudeDegrees * (PI / 180.0)).ToArray();
        CellOf = [.. Enumerable.Range(0, count).OrderBy(cell => rows[cell]).ThenBy(cell => longitudes[cell])];

        (X, Y, Z, Ux, Uy, Uz) = (new double[count], new double[count], new double[count], new double[count], new double[count], new double[count]);
        (Longitude, Weight) = (new double[count], new double[count]);
        var rowStart = new List<int>();
        var (south, north) = (new List<double>(), new List<double>());
        for (var i = 0; i < count; i++)
        {
            var cell = target.Cells[CellOf[i]];
            var site = new GroundSite(cell.Place);
            (X[i], Y[i], Z[i]) = site.EarthFixed;
            (Ux[i], Uy[i], Uz[i]) = site.Up;
            Longitude[i] = longitudes[CellOf[i]];
            Weight[i] = cell.Weight;
            var latitude = Atan2(Z[i], Sqrt(X[i] * X[i] + Y[i] * Y[i]));
            if (i == 0 || rows[CellOf[i]] != rows[CellOf[i - 1]])
            {
                rowStart.Add(i);
                south.Add(latitude);
                north.Add(latitude);
            }

            south[^1] = Min(south[^1], latitude);
            north[^1] = Max(north[^1], latitude);
        }

        rowStart.Add(count);
        (RowStart, RowSouth, RowNorth) = ([.. rowStart], [.. south], [.. north]);

        var parts = new List<int> { 0 };
        for (var row = 1; row < south.Count; row++)
        {
            if (RowStart[row + 1] - RowStart[parts[^1]] > CellsPerPart)
            {
                parts.Add(row);
            }
        }

        parts.Add(south.Count);
        PartRow = [.. parts];
    }

    internal int Parts => PartRow.Length - 1;

    internal int FirstCell(int part) => RowStart[PartRow[part]];

    internal int EndCell(int part) => RowStart[PartRow[part + 1]];
}
