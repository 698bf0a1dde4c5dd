using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using static System.Math;

namespace ScAi.Orbits.Coverage.Targets;

/// <summary>
/// Rings on the globe as plane geometry in degrees of longitude and latitude: unrolled over the antimeridian, closed over the
/// pole they go round, and cut into parts that lie within -180 to 180.
/// </summary>
/// <remarks>
/// An edge goes straight in longitude and latitude, the shorter way round: one that spans more than 180 degrees of longitude
/// crosses the antimeridian. Excepted are edges along a pole and edges of exactly 360 degrees along a parallel.
/// A ring that goes once round the Earth holds the pole on the side of its mean latitude.
/// </remarks>
internal static class LongitudeLatitude
{
    internal static readonly GeometryFactory Plane = new(new PrecisionModel(), 4326);

    /// <summary>Longitudes made continuous.</summary>
    internal static Coordinate[] Unroll(IReadOnlyList<Coordinate> vertices)
    {
        var unrolled = new Coordinate[vertices.Count];
        for (var i = 0; i < vertices.Count; i++)
        {
            var x = vertices[i].X;
            if (i > 0)
            {
                var step = vertices[i].X - vertices[i - 1].X;
                var isAlongPole = Abs(vertices[i].Y) == 90.0 && vertices[i].Y == vertices[i - 1].Y;
                var isWholeParallel = Abs(step) == 360.0 && vertices[i].Y == vertices[i - 1].Y;
                step -= isAlongPole || isWholeParallel ? 0.0 : 360.0 * Round(step / 360.0);
                x = unrolled[i - 1].X + step;
            }

            unrolled[i] = new Coordinate(x, vertices[i].Y);
        }

        // What comes back to where it began is closed, whatever the sums of the steps were rounded to.
        var turn = unrolled.Length > 0 ? unrolled[^1].X - unrolled[0].X : 0.0;
        if (unrolled.Length > 2 && vertices[0].Equals2D(vertices[^1]))
        {
            unrolled[^1].X = unrolled[0].X + 360.0 * Round(turn / 360.0);
        }

        return unrolled;
    }

    /// <summary>
    /// The region inside a closed ring and outside of its holes, within -180 to 180. One that mends takes rings that cross themselves, as
    /// chords of a curve may next to a pole, for what they go round.
    /// </summary>
    internal static Geometry Region(IReadOnlyList<Coordinate> shell, IEnumerable<IReadOnlyList<Coordinate>> holes, bool mends = false)
    {
        var region = Filled(shell, mends);
        foreach (var hole in holes)
        {
            region = region.Difference(Filled(hole, mends));
        }

        return region;
    }

    /// <summary>The parts of a line within -180 to 180.</summary>
    internal static Geometry Line(IReadOnlyList<Coordinate> vertices) => Fold(Plane.CreateLineString(Unroll(vertices)));

    private static Geometry Filled(IReadOnlyList<Coordinate> ring, bool mends)
    {
        var unrolled = Unroll(ring).ToList();
        var turn = unrolled[^1].X - unrolled[0].X;
        if (Abs(turn) > 180.0)
        {
            // From the vertex next to the pole, whose meridian meets the ring nowhere else on the way there.
            var pole = unrolled.Average(vertex => vertex.Y) >= 0.0 ? 90.0 : -90.0;
            var first = unrolled.Index().MinBy(vertex => Abs(pole - vertex.Item.Y)).Index;
            unrolled =
            [
                .. unrolled[first..], .. unrolled.Take(first).Skip(1).Select(vertex => new Coordinate(vertex.X + turn, vertex.Y)),
                new Coordinate(unrolled[first].X + turn, unrolled[first].Y),
            ];
            unrolled.Add(new Coordinate(unrolled[^1].X, pole));
            unrolled.Add(new Coordinate(unrolled[0].X, pole));
            unrolled.Add(unrolled[0].Copy());
        }

        var polygon = Plane.CreatePolygon([.. unrolled]);
        return Fold(mends && !polygon.IsValid ? GeometryFixer.Fix(polygon) : polygon);
    }

    private static Geometry Fold(Geometry geometry)
    {
        var reach = geometry.EnvelopeInternal;
        if (reach.MinX >= -180.0 && reach.MaxX <= 180.0)
        {
            return geometry;
        }

        var parts = new List<Geometry>();
        for (var turn = (int)Floor((reach.MinX + 180.0) / 360.0); turn * 360.0 - 180.0 < reach.MaxX; turn++)
        {
            var west = turn * 360.0 - 180.0;
            var part = geometry.Intersection(Plane.ToGeometry(new Envelope(west, west + 360.0, -90.0, 90.0)));
            if (part.Dimension == geometry.Dimension)
            {
                // What comes out of an intersection may share vertices with what went in.
                part = part.Copy();
                part.Apply(new Shift(-turn * 360.0));
                parts.Add(part);
            }
        }

        return geometry.Dimension == Dimension.Surface
            ? NetTopologySuite.Operation.Union.UnaryUnionOp.Union(parts)
            : Plane.BuildGeometry(parts);
    }

    private sealed class Shift(double by) : ICoordinateSequenceFilter
    {
        public bool Done => false;

        public bool GeometryChanged => true;

        public void Filter(CoordinateSequence sequence, int index) => sequence.SetX(index, sequence.GetX(index) + by);
    }
}
