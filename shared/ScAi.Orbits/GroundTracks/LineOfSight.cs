using ScAi.Orbits.Frames;
using static System.Math;

namespace ScAi.Orbits.GroundTracks;

/// <summary>Straight lines in space against the WGS-84 ellipsoid.</summary>
public static class LineOfSight
{
    /// <summary>Where a line from a position first meets the ellipsoid.</summary>
    /// <param name="from">Outside the ellipsoid.</param>
    /// <param name="direction">Earth-fixed, of any length.</param>
    /// <returns>The place, with altitude zero, or <c>null</c> when the line passes the Earth or points away from it.</returns>
    public static GeodeticPosition? ToGround(Position<EarthFixed> from, (double X, double Y, double Z) direction)
    {
        // Stretched along the pole, the ellipsoid is a sphere.
        const double a = Wgs84.EquatorialRadiusMeters / 1000.0;
        const double stretch = 1.0 / (1.0 - Wgs84.Flattening);
        var (px, py, pz) = (from.XKilometers, from.YKilometers, from.ZKilometers * stretch);
        var (dx, dy, dz) = (direction.X, direction.Y, direction.Z * stretch);
        var dd = dx * dx + dy * dy + dz * dz;
        var pd = px * dx + py * dy + pz * dz;
        var pp = px * px + py * py + pz * pz - a * a;
        var discriminant = pd * pd - dd * pp;
        if (!(discriminant >= 0.0) || pd > 0.0)
        {
            return null;
        }

        // The nearer of the two roots, in the form that does not cancel.
        var s = pp / (-pd + Sqrt(discriminant));
        var place = Wgs84.ToGeodetic(new Position<EarthFixed>(
            from.XKilometers + s * direction.X, from.YKilometers + s * direction.Y, from.ZKilometers + s * direction.Z));
        return place with { AltitudeMeters = 0.0 };
    }

    /// <summary>How far the straight line between two positions stays from a point, the Earth's centre.</summary>
    public static double ClearanceKilometers<TFrame>(Position<TFrame> a, Position<TFrame> b)
        where TFrame : IFrame
    {
        var (dx, dy, dz) = (b.XKilometers - a.XKilometers, b.YKilometers - a.YKilometers, b.ZKilometers - a.ZKilometers);
        var dd = dx * dx + dy * dy + dz * dz;
        var s = dd > 0.0 ? Clamp(-(a.XKilometers * dx + a.YKilometers * dy + a.ZKilometers * dz) / dd, 0.0, 1.0) : 0.0;
        return new Position<TFrame>(a.XKilometers + s * dx, a.YKilometers + s * dy, a.ZKilometers + s * dz).LengthKilometers;
    }
}
