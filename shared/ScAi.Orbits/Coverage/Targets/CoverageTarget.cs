using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using NetTopologySuite.Operation.Valid;
using ScAi.Orbits.Frames;
using static System.Math;

namespace ScAi.Orbits.Coverage.Targets;

/// <summary>What is to be covered, as weighed cells: points, lines or areas on the WGS-84 ellipsoid.</summary>
/// <remarks>
/// <para>Areas are cut by a grid whose rows start at the south pole and whose columns start at 180 degrees west. A cell that the
/// edge of the area goes through is clipped: it weighs what is inside, by its exact area on the ellipsoid, and stands at the
/// centroid of that part (or, where the centroid falls outside, at a point inside). So the weights add up to the area
/// whatever the resolution, and refining the grid converges.</para>
/// <para>Lines are cut into equal pieces no longer than the resolution and weighed by length.</para>
/// <para>Edges go straight in longitude and latitude, the shorter way round the Earth; see the how-to page for poles and the
/// antimeridian. Overlapping areas count once.</para>
/// </remarks>
public sealed class CoverageTarget
{
    /// <summary>The most cells that a target may have.</summary>
    public const int LargestCellCount = 20_000_000;

    private CoverageTarget(TargetKind kind, string description, double? resolutionDegrees, IReadOnlyList<TargetCell> cells)
    {
        (Kind, Description, ResolutionDegrees, Cells) = (kind, description, resolutionDegrees, cells);
        TotalWeight = cells.Sum(cell => cell.Weight);
    }

    /// <summary>What the cells stand for.</summary>
    public TargetKind Kind { get; }

    /// <summary>In words, for reports.</summary>
    public string Description { get; }

    /// <summary>The size of the grid's cells or the line's pieces; <c>null</c> for points.</summary>
    public double? ResolutionDegrees { get; }

    /// <summary>Points in the order given; lines piece by piece; areas row by row from the south, west to east.</summary>
    public IReadOnlyList<TargetCell> Cells { get; }

    /// <summary>The sum of the weights: a count, km or km^2.</summary>
    public double TotalWeight { get; }

    /// <summary>Places, each weighing 1.</summary>
    public static CoverageTarget Points(IEnumerable<GeodeticPosition> places)
    {
        ArgumentNullException.ThrowIfNull(places);
        var cells = places.Select((place, index) => PointCell(place, $"point {index + 1}")).ToArray();
        return cells.Length > 0
            ? new CoverageTarget(TargetKind.Points, cells.Length == 1 ? "a point" : $"{cells.Length} points", null, cells)
            : throw new TargetFormatException("", "a target needs at least one point");
    }

    /// <summary>One place.</summary>
    public static CoverageTarget Point(double latitudeDegrees, double longitudeDegrees, double altitudeMeters = 0.0) =>
        Points([new GeodeticPosition(latitudeDegrees, longitudeDegrees, altitudeMeters)]);

    /// <summary>A line through places.</summary>
    public static CoverageTarget Polyline(IEnumerable<GeodeticPosition> places, double resolutionDegrees) =>
        OfGeometry(
            LongitudeLatitude.Plane.CreateLineString(
                [.. places.Select(place => new Coordinate(place.LongitudeDegrees, place.LatitudeDegrees))]),
            resolutionDegrees);

    /// <summary>The area inside a ring of places, which may but need not be closed.</summary>
    public static CoverageTarget Polygon(
        IEnumerable<GeodeticPosition> places, double resolutionDegrees, GridShape shape = GridShape.EqualAngle)
    {
        var ring = places.Select(place => new Coordinate(place.LongitudeDegrees, place.LatitudeDegrees)).ToList();
        if (ring.Count > 0 && !ring[0].Equals2D(ring[^1]))
        {
            ring.Add(ring[0].Copy());
        }

        return ring.Count >= 4
            ? OfGeometry(LongitudeLatitude.Plane.CreatePolygon([.. ring]), resolutionDegrees, shape)
            : throw new TargetFormatException("", $"a polygon needs at least three corners, not {Max(0, ring.Count - 1)}");
    }

    /// <summary>The whole Earth.</summary>
    public static CoverageTarget Global(double resolutionDegrees, GridShape shape = GridShape.EqualAngle) =>
        Grid(resolutionDegrees, -90.0, 90.0, shape, "the whole Earth");

    /// <summary>Everything between two latitudes.</summary>
    public static CoverageTarget LatitudeBand(
        double southDegrees, double northDegrees, double resolutionDegrees, GridShape shape = GridShape.EqualAngle) =>
        southDegrees is >= -90.0 and <= 90.0 && northDegrees is >= -90.0 and <= 90.0 && southDegrees < northDegrees
            ? Grid(resolutionDegrees, southDegrees, northDegrees, shape, FormattableString.Invariant($"latitudes {southDegrees} to {northDegrees}"))
            : throw new ArgumentOutOfRangeException(
                nameof(northDegrees), northDegrees, $"A band runs from a latitude to a higher one within -90 to 90 degrees, not from {southDegrees}.");

    /// <summary>A geometry in degrees, longitude first: points, lines or areas, or collections of one of these.</summary>
    /// <param name="geometry">Longitudes may lie beyond 180 degrees.</param>
    /// <param name="resolutionDegrees">Of the grid or the pieces; ignored for points.</param>
    /// <param name="shape">How rows are divided.</param>
    /// <exception cref="TargetFormatException">It is empty, mixed, invalid or too finely divided.</exception>
    public static CoverageTarget OfGeometry(Geometry geometry, double resolutionDegrees, GridShape shape = GridShape.EqualAngle)
    {
        ArgumentNullException.ThrowIfNull(geometry);
        return OfParts([("", geometry)], resolutionDegrees, shape);
    }

    internal static CoverageTarget OfParts(
        IReadOnlyList<(string Path, Geometry Geometry)> geometries, double resolutionDegrees, GridShape shape)
    {
        var parts = geometries.SelectMany(g => Flatten(g.Path, g.Geometry)).Where(part => !part.Geometry.IsEmpty).ToList();
        if (parts.Count == 0)
        {
            throw new TargetFormatException("", "the target is empty");
        }

        var kind = KindOf(parts[0].Geometry);
        foreach (var (path, part) in parts)
        {
            if (KindOf(part) != kind)
            {
                throw new TargetFormatException(
                    path, $"a target is of one kind; this is a {part.GeometryType}, but {Name(parts[0].Path)} is a {parts[0].Geometry.GeometryType}");
            }

            Check(path, part);
        }

        return kind switch
        {
            TargetKind.Points => Points(parts.Select(part => new GeodeticPosition(
                part.Geometry.Coordinate.Y, Turn(part.Geometry.Coordinate.X),
                double.IsNaN(part.Geometry.Coordinate.Z) ? 0.0 : part.Geometry.Coordinate.Z))),
            TargetKind.Lines => Lines(parts, resolutionDegrees),
            _ => Areas(parts, resolutionDegrees, shape),
        };
    }

    private static IEnumerable<(string Path, Geometry Geometry)> Flatten(string path, Geometry geometry)
    {
        if (geometry is not GeometryCollection collection)
        {
            return [(path, geometry)];
        }

        var name = collection.GetType() == typeof(GeometryCollection) ? "geometries" : "coordinates";
        return collection.Geometries.SelectMany((part, i) => Flatten($"{path}{(path.Length > 0 ? "." : "")}{name}[{i}]", part));
    }

    private static TargetKind KindOf(Geometry geometry) => geometry.Dimension switch
    {
        Dimension.Point => TargetKind.Points,
        Dimension.Curve => TargetKind.Lines,
        _ => TargetKind.Areas,
    };

    private static string Name(string path) => path.Length > 0 ? path : "the first part";

    private static void Check(string path, Geometry part)
    {
        var vertices = part.Coordinates;
        for (var i = 0; i < vertices.Length; i++)
        {
            var vertex = vertices[i];
            if (!(Abs(vertex.Y) <= 90.0) || !(Abs(vertex.X) <= 540.0))
            {
                throw new TargetFormatException(
                    path,
                    FormattableString.Invariant($"vertex {i + 1} is at longitude {vertex.X}, latitude {vertex.Y}; ")
                    + "latitudes are -90 to 90 and come second");
            }
        }
    }

    private static CoverageTarget Lines(List<(string Path, Geometry Geometry)> parts, double resolution)
    {
        CheckResolution(resolution);
        var cells = new List<TargetCell>();
        foreach (var (_, part) in parts)
        {
            var vertices = LongitudeLatitude.Unroll(part.Coordinates);
            for (var i = 0; i + 1 < vertices.Length; i++)
            {
                var (a, b) = (vertices[i], vertices[i + 1]);
                var pieces = Max(1, (int)Ceiling(Max(Abs(b.Y - a.Y), Abs(b.X - a.X) * Cos((a.Y + b.Y) * PI / 360.0)) / resolution - 1e-9));
                CheckCount(cells.Count + pieces, resolution);
                for (var piece = 0; piece < pieces; piece++)
                {
                    var (from, to) = (Along(a, b, (double)piece / pieces), Along(a, b, (piece + 1.0) / pieces));
                    var length = Length(from, to);
                    if (length > 0.0)
                    {
                        cells.Add(PointCell(Along(a, b, (piece + 0.5) / pieces), "line") with { Weight = length });
                    }
                }
            }
        }

        return new CoverageTarget(TargetKind.Lines, parts.Count == 1 ? "a line" : $"{parts.Count} lines", resolution, cells);
    }

    private static GeodeticPosition Along(Coordinate a, Coordinate b, double t) =>
        new(a.Y + t * (b.Y - a.Y), Turn(a.X + t * (b.X - a.X)));

    /// <summary>The chord, lengthened to an arc of the mean radius: exact to 1e-6 for pieces of a degree.</summary>
    private static double Length(GeodeticPosition from, GeodeticPosition to)
    {
        var (a, b) = (Wgs84.ToEarthFixed(from), Wgs84.ToEarthFixed(to));
        var (x, y, z) = (b.XKilometers - a.XKilometers, b.YKilometers - a.YKilometers, b.ZKilometers - a.ZKilometers);
        var chord = Sqrt(x * x + y * y + z * z);
        return 2.0 * 6371.0 * Asin(Min(1.0, chord / (2.0 * 6371.0)));
    }

    private static CoverageTarget Areas(List<(string Path, Geometry Geometry)> parts, double resolution, GridShape shape)
    {
        CheckResolution(resolution);
        var regions = new List<Geometry>();
        foreach (var (path, part) in parts)
        {
            var polygon = (Polygon)part;
            Validate(path, polygon);
            regions.Add(LongitudeLatitude.Region(polygon.Shell.Coordinates, polygon.Holes.Select(hole => hole.Coordinates)));
        }

        var region = regions.Count == 1 ? regions[0] : NetTopologySuite.Operation.Union.UnaryUnionOp.Union(regions);
        var cells = new List<TargetCell>();
        var prepared = PreparedGeometryFactory.Prepare(region);
        var reach = region.EnvelopeInternal;
        foreach (var (south, north, columns) in Rows(resolution, reach.MinY, reach.MaxY, shape))
        {
            // A row of a detailed region is cut out first, so that each cell meets only the vertices near it.
            var strip = region.NumPoints > 200
                ? region.Intersection(LongitudeLatitude.Plane.ToGeometry(new Envelope(-180.0, 180.0, south, north)))
                : region;
            var preparedStrip = ReferenceEquals(strip, region) ? prepared : PreparedGeometryFactory.Prepare(strip);
            var width = 360.0 / columns;
            var first = Max(0, (int)Floor((strip.EnvelopeInternal.MinX + 180.0) / width));
            var last = Min(columns - 1, (int)Floor((strip.EnvelopeInternal.MaxX + 180.0) / width));
            CheckCount(cells.Count + Max(0, last - first), resolution);
            for (var column = first; column <= last; column++)
            {
                var box = LongitudeLatitude.Plane.ToGeometry(new Envelope(column * width - 180.0, (column + 1) * width - 180.0, south, north));
                if (preparedStrip.Covers(box))
                {
                    cells.Add(WholeCell(south, north, column, width));
                }
                else if (preparedStrip.Intersects(box) && ClippedCell(strip.Intersection(box), south, north, column, width) is { } clipped)
                {
                    cells.Add(clipped);
                }
            }
        }

        return cells.Count > 0
            ? new CoverageTarget(TargetKind.Areas, parts.Count == 1 ? "an area" : $"{parts.Count} areas", resolution, cells)
            : throw new TargetFormatException(parts[0].Path, "the area is empty");
    }

    private static void Validate(string path, Polygon polygon)
    {
        // Validity is that of the unrolled rings; one that goes round a pole is not closed in the plane and is taken as it is.
        foreach (var (ring, i) in polygon.Holes.Prepend(polygon.Shell).Select((ring, i) => (ring, i)))
        {
            var unrolled = LongitudeLatitude.Unroll(ring.Coordinates);
            if (Abs(unrolled[^1].X - unrolled[0].X) > 180.0)
            {
                continue;
            }

            var problem = new IsValidOp(LongitudeLatitude.Plane.CreatePolygon(unrolled)).ValidationError;
            if (problem is not null)
            {
                throw new TargetFormatException(
                    $"{path}{(path.Length > 0 ? "." : "")}coordinates[{i}]",
                    FormattableString.Invariant(
                        $"the ring is not valid: {problem.Message} at longitude {problem.Coordinate.X}, latitude {problem.Coordinate.Y}"));
            }
        }
    }

    private static CoverageTarget Grid(double resolution, double south, double north, GridShape shape, string description)
    {
        CheckResolution(resolution);
        var cells = new List<TargetCell>();
        foreach (var row in Rows(resolution, south, north, shape))
        {
            CheckCount(cells.Count + row.Columns, resolution);
            for (var column = 0; column < row.Columns; column++)
            {
                cells.Add(WholeCell(Max(row.South, south), Min(row.North, north), column, 360.0 / row.Columns));
            }
        }

        return new CoverageTarget(TargetKind.Areas, description, resolution, cells);
    }

    private static IEnumerable<(double South, double North, int Columns)> Rows(
        double resolution, double south, double north, GridShape shape)
    {
        var rows = (int)Ceiling(180.0 / resolution - 1e-9);
        for (var row = Max(0, (int)Floor((south + 90.0) / resolution)); row < rows; row++)
        {
            var (low, high) = (row * resolution - 90.0, Min(90.0, (row + 1) * resolution - 90.0));
            if (low >= north)
            {
                break;
            }

            var whole = Max(1, (int)Ceiling(360.0 / resolution - 1e-9));
            yield return (low, high, shape == GridShape.EqualAngle
                ? whole
                : Max(3, (int)Round(whole * Cos((low + high) * PI / 360.0))));
        }
    }

    private static TargetCell WholeCell(double south, double north, int column, double width)
    {
        var (west, east) = (column * width - 180.0, (column + 1) * width - 180.0);
        return new TargetCell(
            new GeodeticPosition(0.5 * (south + north), 0.5 * (west + east)),
            Authalic.Cell(south, west, north, east), south, west, north, east, IsWhole: true);
    }

    private static TargetCell? ClippedCell(Geometry inside, double south, double north, int column, double width)
    {
        double area = 0.0, byLongitude = 0.0, byLatitude = 0.0;
        void Add(LineString ring, double sign)
        {
            var vertices = ring.Coordinates.Select(vertex => (vertex.X, vertex.Y)).ToArray();
            var (ringArea, x, y) = Authalic.Ring(vertices);
            sign *= Sign(ringArea);
            (area, byLongitude, byLatitude) = (area + sign * ringArea, byLongitude + sign * x, byLatitude + sign * y);
        }

        for (var i = 0; i < inside.NumGeometries; i++)
        {
            if (inside.GetGeometryN(i) is Polygon polygon)
            {
                Add(polygon.Shell, 1.0);
                Array.ForEach(polygon.Holes, hole => Add(hole, -1.0));
            }
        }

        // Slivers of rounding are no part of the target.
        if (!(area > 1e-9))
        {
            return null;
        }

        var center = LongitudeLatitude.Plane.CreatePoint(new Coordinate(byLongitude / area, byLatitude / area));
        center = inside.Intersects(center) ? center : inside.InteriorPoint;
        var (west, east) = (column * width - 180.0, (column + 1) * width - 180.0);
        return new TargetCell(new GeodeticPosition(center.Y, center.X), area, south, west, north, east, IsWhole: false);
    }

    private static TargetCell PointCell(GeodeticPosition place, string path)
    {
        if (place.LatitudeDegrees is not (>= -90.0 and <= 90.0) || !(Abs(place.LongitudeDegrees) <= 540.0)
            || place.AltitudeMeters is not (>= -1000.0 and <= 20_000.0))
        {
            throw new TargetFormatException(
                path,
                FormattableString.Invariant($"latitude {place.LatitudeDegrees}, longitude {place.LongitudeDegrees}, altitude {place.AltitudeMeters} m ")
                + "is no place on Earth (-90 to 90, -180 to 180, -1000 to 20000)");
        }

        place = place with { LongitudeDegrees = Turn(place.LongitudeDegrees) };
        return new TargetCell(
            place, 1.0, place.LatitudeDegrees, place.LongitudeDegrees, place.LatitudeDegrees, place.LongitudeDegrees, IsWhole: true);
    }

    private static double Turn(double longitude) =>
        longitude is >= -180.0 and <= 180.0 ? longitude : longitude - 360.0 * Floor((longitude + 180.0) / 360.0);

    private static void CheckResolution(double resolution)
    {
        if (resolution is not (>= 1e-4 and <= 90.0))
        {
            throw new ArgumentOutOfRangeException(
                nameof(resolution), resolution, "The resolution must be 0.0001 to 90 degrees.");
        }
    }

    private static void CheckCount(int count, double resolution)
    {
        if (count > LargestCellCount)
        {
            throw new TargetFormatException(
                "", FormattableString.Invariant($"at {resolution} degrees the target has more than {LargestCellCount} cells; choose a coarser resolution"));
        }
    }
}
