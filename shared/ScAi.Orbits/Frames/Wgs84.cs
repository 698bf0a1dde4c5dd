using static System.Math;

namespace ScAi.Orbits.Frames;

/// <summary>The ellipsoid of the World Geodetic System 1984, and the two ways between it and Earth-fixed positions.</summary>
public static class Wgs84
{
    /// <summary>The equatorial radius in metres.</summary>
    public const double EquatorialRadiusMeters = 6_378_137.0;

    /// <summary>The flattening.</summary>
    public const double Flattening = 1.0 / 298.257223563;

    private const double RadiusKilometers = EquatorialRadiusMeters / 1000.0;
    private const double E2 = Flattening * (2.0 - Flattening);

    /// <summary>The geodetic coordinates of an Earth-fixed position; exact to better than a micrometre from the surface to far beyond GEO.</summary>
    /// <remarks>Bowring's iteration on the parametric latitude; three rounds converge everywhere outside 50 km from the centre.</remarks>
    public static GeodeticPosition ToGeodetic(Position<EarthFixed> position)
    {
        var (x, y, z) = position;
        var p = Sqrt(x * x + y * y);
        const double b = RadiusKilometers * (1.0 - Flattening);
        const double ep2 = E2 / (1.0 - E2);
        var latitude = 0.0;
        var (sinBeta, cosBeta) = Unit(z, p * (1.0 - Flattening));
        double sin = 0.0, cos = 1.0;
        for (var round = 0; round < 3; round++)
        {
            (sin, cos) = Unit(z + ep2 * b * sinBeta * sinBeta * sinBeta, p - E2 * RadiusKilometers * cosBeta * cosBeta * cosBeta);
            (sinBeta, cosBeta) = Unit((1.0 - Flattening) * sin, cos);
        }

        latitude = Atan2(sin, cos);
        var altitude = p * cos + z * sin - RadiusKilometers * Sqrt(1.0 - E2 * sin * sin);
        const double degrees = 180.0 / PI;
        return new GeodeticPosition(latitude * degrees, Atan2(y, x) * degrees, altitude * 1000.0);
    }

    /// <summary>The Earth-fixed position of geodetic coordinates.</summary>
    public static Position<EarthFixed> ToEarthFixed(GeodeticPosition position)
    {
        const double radians = PI / 180.0;
        var (sinLatitude, cosLatitude) = SinCos(position.LatitudeDegrees * radians);
        var (sinLongitude, cosLongitude) = SinCos(position.LongitudeDegrees * radians);
        var n = RadiusKilometers / Sqrt(1.0 - E2 * sinLatitude * sinLatitude);
        var altitude = position.AltitudeMeters / 1000.0;
        return new Position<EarthFixed>(
            (n + altitude) * cosLatitude * cosLongitude,
            (n + altitude) * cosLatitude * sinLongitude,
            (n * (1.0 - E2) + altitude) * sinLatitude);
    }

    private static (double Sin, double Cos) Unit(double opposite, double adjacent)
    {
        var length = Sqrt(opposite * opposite + adjacent * adjacent);
        return length > 0.0 ? (opposite / length, adjacent / length) : (0.0, 1.0);
    }
}
