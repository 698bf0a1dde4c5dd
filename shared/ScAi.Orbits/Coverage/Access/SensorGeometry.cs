using ScAi.Orbits.Coverage.Sensors;
using static System.Math;

namespace ScAi.Orbits.Coverage.Access;

/// <summary>A sensor as the search wants it: conditions that must all hold, and how far from the sub-satellite point they can.</summary>
internal sealed class SensorGeometry
{
    private const double Radians = PI / 180.0;

    /// <summary>Below the lowest place on the ellipsoid, so that angles computed with it are upper bounds.</summary>
    private const double LeastRadius = 6350.0;

    private readonly double lowest;
    private readonly double widest;

    internal SensorGeometry(Sensor sensor)
    {
        if (sensor.Problem() is { } problem)
        {
            throw new ArgumentException($"The sensor is impossible: {problem}.", nameof(sensor));
        }

        var field = sensor.Regard();
        lowest = sensor.MinimumElevationDegrees * Radians;
        if (field is SideLookingField look)
        {
            lowest = Max(lowest, (90.0 - look.MaximumIncidenceDegrees) * Radians);
        }

        widest = PI;
        var (x, y, z) = Axes(sensor.Mounting);
        var list = new List<Constraint> { new(ConstraintKind.Vertical, 0.0, 0.0, 1.0, Sin(lowest)) };
        switch (field)
        {
            case ConicalField cone:
                // The target is in direction -d.
                list.Add(Body(Scaled(z, -1.0), Cos(cone.HalfAngleDegrees * Radians)));
                widest = Tilt(z) + cone.HalfAngleDegrees * Radians;
                break;
            case RectangularField r:
                Sides(list, y, z, r.HorizontalHalfAngleDegrees * Radians);
                Sides(list, x, z, r.VerticalHalfAngleDegrees * Radians);
                var (h, v) = (Tan(r.HorizontalHalfAngleDegrees * Radians), Tan(r.VerticalHalfAngleDegrees * Radians));
                widest = Tilt(z) + Atan(Sqrt(h * h + v * v));
                break;
            case SideLookingField s:
                if (s.MinimumIncidenceDegrees > 0.0)
                {
                    list.Add(new(ConstraintKind.Vertical, 0.0, 0.0, -1.0, -Cos(s.MinimumIncidenceDegrees * Radians)));
                }

                var squint = -Sin(s.SquintHalfAngleDegrees * Radians);
                list.Add(Body(x, squint));
                list.Add(Body(Scaled(x, -1.0), squint));
                if (s.Side != LookSide.Both)
                {
                    list.Add(Body(Scaled(y, s.Side == LookSide.Left ? 1.0 : -1.0), 0.0));
                }

                break;
        }

        if (sensor.MinimumSunElevationDegrees is { } sun)
        {
            list.Add(new(ConstraintKind.Sun, 0.0, 0.0, 0.0, Sin(sun * Radians)));
        }

        Constraints = [.. list];
        HasSun = sensor.MinimumSunElevationDegrees is not null;
        HasBody = Constraints.Any(constraint => constraint.Kind == ConstraintKind.Body);
    }

    internal Constraint[] Constraints { get; }

    internal bool HasSun { get; }

    internal bool HasBody { get; }

    /// <summary>A bound on the angle at the Earth's centre between the satellite and any target in view, rad.</summary>
    internal double LargestCentralAngle(double radiusKilometers)
    {
        // The vertical of the ellipsoid leans up to 0.2 degrees from the radius.
        var e = Max(lowest - 0.005, -0.005);
        var byElevation = Acos(Min(1.0, LeastRadius * Cos(e) / radiusKilometers)) - e;
        var reach = radiusKilometers * Sin(widest) / LeastRadius;
        var byField = widest < 0.5 * PI && reach < 1.0 ? Asin(reach) - widest : PI;
        return Min(byElevation, byField) + 0.003;
    }

    /// <summary>The sensor's axes in the satellite's: yaw about z, then pitch about y, then roll about x.</summary>
    internal static ((double X, double Y, double Z) X, (double X, double Y, double Z) Y, (double X, double Y, double Z) Z) Axes(
        Mounting mounting)
    {
        var (sr, cr) = SinCos(mounting.RollDegrees * Radians);
        var (sp, cp) = SinCos(mounting.PitchDegrees * Radians);
        var (sy, cy) = SinCos(mounting.YawDegrees * Radians);
        return (
            (cy * cp, sy * cp, -sp),
            (cy * sp * sr - sy * cr, sy * sp * sr + cy * cr, cp * sr),
            (cy * sp * cr + sy * sr, sy * sp * cr - cy * sr, cp * cr));
    }

    private static void Sides(
        List<Constraint> list, (double X, double Y, double Z) side, (double X, double Y, double Z) z, double halfAngle)
    {
        var (sin, cos) = SinCos(halfAngle);
        foreach (var sign in new[] { -1.0, 1.0 })
        {
            list.Add(Body(
                (-sin * z.X - sign * cos * side.X, -sin * z.Y - sign * cos * side.Y, -sin * z.Z - sign * cos * side.Z), 0.0));
        }
    }

    private static Constraint Body((double X, double Y, double Z) a, double c) => new(ConstraintKind.Body, a.X, a.Y, a.Z, c);

    private static (double X, double Y, double Z) Scaled((double X, double Y, double Z) a, double by) => (a.X * by, a.Y * by, a.Z * by);

    private static double Tilt((double X, double Y, double Z) z) => Acos(Clamp(z.Z, -1.0, 1.0));
}
