using ScAi.Orbits.Coverage;
using ScAi.Orbits.Coverage.Sensors;
using ScAi.Orbits.Frames;
using ScAi.Orbits.Propagation;
using ScAi.Time;
using static System.Math;

namespace ScAi.Orbits.Tests.Coverage;

/// <summary>Says whether an asset sees a place at an instant, from the definitions alone: angles, one instant at a time.</summary>
internal static class SensorOracle
{
    private const double Degrees = 180.0 / PI;

    internal static bool Sees(CoverageAsset asset, GroundSite site, ScenarioTime time)
    {
        if (asset.Satellite.Propagate(time, out var inertial) != PropagationCode.None)
        {
            return false;
        }

        var sensor = asset.Sensor;
        var state = inertial.ToEarthFixed(time);
        var elevation = site.Look(state.Position).ElevationDegrees;
        if (elevation < sensor.MinimumElevationDegrees)
        {
            return false;
        }

        if (sensor.MinimumSunElevationDegrees is { } least && SunElevation(site, time) < least)
        {
            return false;
        }

        // Everything in the inertial frame.
        var target = new State<EarthFixed>(site.EarthFixed, default).ToTeme(time).Position;
        var r = Vector(inertial.Position);
        var v = (inertial.Velocity.XKilometersPerSecond, inertial.Velocity.YKilometersPerSecond, inertial.Velocity.ZKilometersPerSecond);
        var z = Unit(Scale(r, -1.0));
        var y = Unit(Scale(Cross(r, v), -1.0));
        var x = Cross(y, z);
        (x, y) = Turn(x, y, sensor.Mounting.YawDegrees);
        (z, x) = Turn(z, x, sensor.Mounting.PitchDegrees);
        (y, z) = Turn(y, z, sensor.Mounting.RollDegrees);
        var look = Unit(Subtract(Vector(target), r));
        var (lx, ly, lz) = (Dot(look, x), Dot(look, y), Dot(look, z));
        var extra = sensor.Agility;
        switch (sensor.Field)
        {
            case OpenField:
                return true;
            case ConicalField cone when extra is null or { IsCone: true }:
                return Acos(Clamp(lz, -1.0, 1.0)) * Degrees <= cone.HalfAngleDegrees + (extra?.ConeHalfAngleDegrees ?? 0.0);
            case RectangularField rectangle when extra is null or { IsCone: false }:
                return Abs(Atan2(ly, lz)) * Degrees <= rectangle.HorizontalHalfAngleDegrees + (extra?.HorizontalDegrees ?? 0.0)
                    && Abs(Atan2(lx, lz)) * Degrees <= rectangle.VerticalHalfAngleDegrees + (extra?.VerticalDegrees ?? 0.0);
            case SideLookingField side:
                var incidence = 90.0 - elevation;
                return incidence >= side.MinimumIncidenceDegrees && incidence <= side.MaximumIncidenceDegrees
                    && Abs(Asin(lx)) * Degrees <= side.SquintHalfAngleDegrees
                    && (side.Side == LookSide.Both || (side.Side == LookSide.Right ? ly >= 0.0 : ly <= 0.0));
            default:
                throw new NotSupportedException();
        }
    }

    /// <summary>By the Sun's declination and hour angle, from the equation of time; good to 0.02 degrees.</summary>
    private static double SunElevation(GroundSite site, ScenarioTime time)
    {
        var d = (time - ScenarioTime.FromUtc(2000, 1, 1, 12)).TotalDays;
        var g = (357.529 + 0.98560028 * d) / Degrees;
        var q = 280.459 + 0.98564736 * d;
        var l = (q + 1.915 * Sin(g) + 0.020 * Sin(2.0 * g)) / Degrees;
        var e = (23.439 - 0.00000036 * d) / Degrees;
        var declination = Asin(Sin(e) * Sin(l));
        var rightAscension = Atan2(Cos(e) * Sin(l), Cos(l));
        var hourAngle = SiderealTime.AtRadians(time) + site.Geodetic.LongitudeDegrees / Degrees - rightAscension;
        var latitude = site.Geodetic.LatitudeDegrees / Degrees;
        return Asin(Sin(latitude) * Sin(declination) + Cos(latitude) * Cos(declination) * Cos(hourAngle)) * Degrees;
    }

    /// <summary>Turns two axes, right-handed about the third, so that the first goes towards the second.</summary>
    private static ((double, double, double) A, (double, double, double) B) Turn(
        (double, double, double) a, (double, double, double) b, double degrees)
    {
        var (sin, cos) = SinCos(degrees / Degrees);
        return (Add(Scale(a, cos), Scale(b, sin)), Subtract(Scale(b, cos), Scale(a, sin)));
    }

    private static (double X, double Y, double Z) Vector(Position<Teme> p) => (p.XKilometers, p.YKilometers, p.ZKilometers);

    private static double Dot((double X, double Y, double Z) a, (double X, double Y, double Z) b) => a.X * b.X + a.Y * b.Y + a.Z * b.Z;

    private static (double X, double Y, double Z) Cross((double X, double Y, double Z) a, (double X, double Y, double Z) b) =>
        (a.Y * b.Z - a.Z * b.Y, a.Z * b.X - a.X * b.Z, a.X * b.Y - a.Y * b.X);

    private static (double X, double Y, double Z) Scale((double X, double Y, double Z) a, double by) => (a.X * by, a.Y * by, a.Z * by);

    private static (double X, double Y, double Z) Add((double X, double Y, double Z) a, (double X, double Y, double Z) b) =>
        (a.X + b.X, a.Y + b.Y, a.Z + b.Z);

    private static (double X, double Y, double Z) Subtract((double X, double Y, double Z) a, (double X, double Y, double Z) b) =>
        (a.X - b.X, a.Y - b.Y, a.Z - b.Z);

    private static (double X, double Y, double Z) Unit((double X, double Y, double Z) a) => Scale(a, 1.0 / Sqrt(Dot(a, a)));
}
