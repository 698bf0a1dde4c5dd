using NetTopologySuite.Geometries;
using ScAi.Orbits.Coverage.Access;
using ScAi.Orbits.Coverage.Targets;
using ScAi.Orbits.Frames;
using static System.Math;

namespace ScAi.Orbits.Coverage.Sensors;

/// <summary>What a sensor sees of the WGS-84 ellipsoid at one instant.</summary>
public static class Footprint
{
    private const double Radians = PI / 180.0;
    private const double A = Wgs84.EquatorialRadiusMeters / 1000.0;
    private const double B = A * (1.0 - Wgs84.Flattening);

    /// <summary>The footprint as polygons in degrees of longitude (first) and latitude, within -180 to 180; empty when nothing is seen.</summary>
    /// <remarks>
    /// The field of regard where there is agility. Clipped by the limb, or by the least elevation if that is more; the Sun is left
    /// out of account. Curved edges become chords between points; all points lie on the edge.
    /// </remarks>
    /// <param name="state">The satellite's, Earth-fixed, above the ellipsoid.</param>
    /// <param name="sensor">What looks.</param>
    /// <param name="points">How many points a round edge gets, 8 or more.</param>
    public static Geometry Of(State<EarthFixed> state, Sensor sensor, int points = 72)
    {
        ArgumentNullException.ThrowIfNull(sensor);
        ArgumentOutOfRangeException.ThrowIfLessThan(points, 8);
        if (sensor.Problem() is { } problem)
        {
            throw new ArgumentException($"The sensor is impossible: {problem}.", nameof(sensor));
        }

        // Directions are drawn on a plane around the nadir: distance is the angle from it, x ahead, y to the right.
        var view = new View(state);
        var field = sensor.Regard();
        var least = sensor.MinimumElevationDegrees;
        Geometry region;
        switch (field)
        {
            case SideLookingField look:
                region = view.Cap(Max(least, 90.0 - look.MaximumIncidenceDegrees), points);
                if (look.MinimumIncidenceDegrees > 0.0)
                {
                    region = region.Difference(view.Cap(90.0 - look.MinimumIncidenceDegrees, points));
                }

                region = region.Intersection(Band(look, sensor.Mounting, points));
                break;
            case ConicalField cone:
                region = view.Cap(least, points).Intersection(Drawn(Cone(cone, points), sensor.Mounting));
                break;
            case RectangularField rectangle:
                region = view.Cap(least, points).Intersection(Drawn(Pyramid(rectangle, points), sensor.Mounting));
                break;
            default:
                region = view.Cap(least, points);
                break;
        }

        var ground = new List<Geometry>();
        for (var i = 0; i < region.NumGeometries; i++)
        {
            if (region.GetGeometryN(i) is Polygon { IsEmpty: false } polygon)
            {
                ground.Add(LongitudeLatitude.Region(
                    view.Ground(polygon.Shell.Coordinates), polygon.Holes.Select(hole => (IReadOnlyList<Coordinate>)view.Ground(hole.Coordinates)), mends: true));
            }
        }

        return ground.Count switch
        {
            0 => LongitudeLatitude.Plane.CreatePolygon(),
            1 => ground[0],
            _ => NetTopologySuite.Operation.Union.UnaryUnionOp.Union(ground),
        };
    }

    private static IEnumerable<(double X, double Y, double Z)> Cone(ConicalField cone, int points)
    {
        var (sin, cos) = SinCos(cone.HalfAngleDegrees * Radians);
        return Enumerable.Range(0, points).Select(i => (sin * Cos(2.0 * PI * i / points), sin * Sin(2.0 * PI * i / points), cos));
    }

    private static IEnumerable<(double X, double Y, double Z)> Pyramid(RectangularField rectangle, int points)
    {
        var (x, y) = (Tan(rectangle.VerticalHalfAngleDegrees * Radians), Tan(rectangle.HorizontalHalfAngleDegrees * Radians));
        var corners = new[] { (x, -y), (x, y), (-x, y), (-x, -y) };
        var perSide = Max(2, points / 4);
        for (var side = 0; side < 4; side++)
        {
            var ((x0, y0), (x1, y1)) = (corners[side], corners[(side + 1) % 4]);
            for (var i = 0; i < perSide; i++)
            {
                var t = (double)i / perSide;
                yield return (x0 + t * (x1 - x0), y0 + t * (y1 - y0), 1.0);
            }
        }
    }

    private static Geometry Band(SideLookingField look, Mounting mounting, int points)
    {
        var (from, to) = look.Side switch { LookSide.Left => (-89.9, 0.0), LookSide.Right => (0.0, 89.9), _ => (-89.9, 89.9) };
        var edge = new List<(double, double, double)>();
        foreach (var sign in new[] { 1.0, -1.0 })
        {
            var (sin, cos) = SinCos(sign * Min(89.9, look.SquintHalfAngleDegrees) * Radians);
            for (var i = 0; i <= points; i++)
            {
                var t = sign > 0.0 ? (double)i / points : 1.0 - (double)i / points;
                var (side, down) = SinCos((from + t * (to - from)) * Radians);
                edge.Add((sin, cos * side, cos * down));
            }
        }

        return Drawn(edge, mounting);
    }

    /// <summary>A ring of directions in the sensor's axes, drawn on the plane around the nadir.</summary>
    private static Geometry Drawn(IEnumerable<(double X, double Y, double Z)> directions, Mounting mounting)
    {
        var (x, y, z) = SensorGeometry.Axes(mounting);
        var ring = directions.Select(d =>
        {
            var (ahead, right, down) = (
                d.X * x.X + d.Y * y.X + d.Z * z.X, d.X * x.Y + d.Y * y.Y + d.Z * z.Y, d.X * x.Z + d.Y * y.Z + d.Z * z.Z);
            var level = Sqrt(ahead * ahead + right * right);
            var angle = Atan2(level, down);
            return level > 0.0 ? new Coordinate(angle * ahead / level, angle * right / level) : new Coordinate(0.0, 0.0);
        }).ToList();
        ring.Add(ring[0].Copy());
        var drawn = LongitudeLatitude.Plane.CreatePolygon([.. ring]);
        return drawn.IsValid ? drawn : drawn.Buffer(0.0);
    }

    /// <summary>A satellite looking down.</summary>
    private sealed class View
    {
        private readonly (double X, double Y, double Z) r, x, y, z;

        internal View(State<EarthFixed> state)
        {
            r = (state.Position.XKilometers, state.Position.YKilometers, state.Position.ZKilometers);
            var v = (
                X: state.Velocity.XKilometersPerSecond - SunDirection.EarthRate * r.Y,
                Y: state.Velocity.YKilometersPerSecond + SunDirection.EarthRate * r.X,
                Z: state.Velocity.ZKilometersPerSecond);
            z = Unit((-r.X, -r.Y, -r.Z));
            y = Unit((v.Y * r.Z - v.Z * r.Y, v.Z * r.X - v.X * r.Z, v.X * r.Y - v.Y * r.X));
            x = (y.Y * z.Z - y.Z * z.Y, y.Z * z.X - y.X * z.Z, y.X * z.Y - y.Y * z.X);
        }

        /// <summary>All directions in which the ground is seen from at least an elevation.</summary>
        internal Polygon Cap(double elevationDegrees, int points)
        {
            var sin = Sin(elevationDegrees * Radians);
            var ring = new Coordinate[points + 1];
            for (var i = 0; i < points; i++)
            {
                var (across, ahead) = SinCos(2.0 * PI * i / points);
                var (low, high) = (0.0, 0.5 * PI);
                for (var round = 0; round < 50; round++)
                {
                    var middle = 0.5 * (low + high);
                    var direction = Direction(middle * ahead, middle * across);
                    (low, high) = Hit(direction) is { } hit && SinElevation(hit, direction) >= sin ? (middle, high) : (low, middle);
                }

                ring[i] = new Coordinate(low * ahead, low * across);
            }

            ring[points] = ring[0].Copy();
            return LongitudeLatitude.Plane.CreatePolygon(ring);
        }

        /// <summary>Where directions meet the ground; those that just miss it are drawn in.</summary>
        internal Coordinate[] Ground(Coordinate[] ring) => [.. ring.Select(vertex =>
        {
            for (var shrink = 1.0; ; shrink -= 1e-7)
            {
                if (Hit(Direction(vertex.X * shrink, vertex.Y * shrink)) is { } hit)
                {
                    var place = Wgs84.ToGeodetic(new Position<EarthFixed>(hit.X, hit.Y, hit.Z));
                    return new Coordinate(place.LongitudeDegrees, place.LatitudeDegrees);
                }
            }
        })];

        private (double X, double Y, double Z) Direction(double ahead, double right)
        {
            var angle = Sqrt(ahead * ahead + right * right);
            var s = angle > 0.0 ? Sin(angle) / angle : 1.0;
            var c = Cos(angle);
            (ahead, right) = (ahead * s, right * s);
            return (
                ahead * x.X + right * y.X + c * z.X, ahead * x.Y + right * y.Y + c * z.Y, ahead * x.Z + right * y.Z + c * z.Z);
        }

        /// <summary>The nearer point of the ellipsoid along a direction.</summary>
        private (double X, double Y, double Z)? Hit((double X, double Y, double Z) d)
        {
            var (px, py, pz) = (r.X / A, r.Y / A, r.Z / B);
            var (dx, dy, dz) = (d.X / A, d.Y / A, d.Z / B);
            var a = dx * dx + dy * dy + dz * dz;
            var b = px * dx + py * dy + pz * dz;
            var c = px * px + py * py + pz * pz - 1.0;
            var discriminant = b * b - a * c;
            if (discriminant < 0.0 || b >= 0.0)
            {
                return null;
            }

            var t = (-b - Sqrt(discriminant)) / a;
            return (r.X + t * d.X, r.Y + t * d.Y, r.Z + t * d.Z);
        }

        private static double SinElevation((double X, double Y, double Z) hit, (double X, double Y, double Z) direction)
        {
            var up = Unit((hit.X / (A * A), hit.Y / (A * A), hit.Z / (B * B)));
            return -(up.X * direction.X + up.Y * direction.Y + up.Z * direction.Z);
        }

        private static (double X, double Y, double Z) Unit((double X, double Y, double Z) a)
        {
            var length = Sqrt(a.X * a.X + a.Y * a.Y + a.Z * a.Z);
            return (a.X / length, a.Y / length, a.Z / length);
        }
    }
}
