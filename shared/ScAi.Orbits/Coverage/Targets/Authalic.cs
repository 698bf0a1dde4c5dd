using ScAi.Orbits.Frames;
using static System.Math;

namespace ScAi.Orbits.Coverage.Targets;

/// <summary>Areas on the WGS-84 ellipsoid, exact for regions bounded by parallels and meridians.</summary>
/// <remarks>Source: J. P. Snyder, "Map projections: a working manual", USGS Professional Paper 1395, equations 3-12 and 14-15.</remarks>
internal static class Authalic
{
    private const double Radians = PI / 180.0;
    private const double A = Wgs84.EquatorialRadiusMeters / 1000.0;
    private const double E2 = Wgs84.Flattening * (2.0 - Wgs84.Flattening);
    private static readonly double E = Sqrt(E2);

    /// <summary>The area between the equator and a latitude per radian of longitude, km^2; negative in the south.</summary>
    internal static double AreaToLatitude(double latitudeDegrees)
    {
        var sin = latitudeDegrees >= 90.0 ? 1.0 : latitudeDegrees <= -90.0 ? -1.0 : Sin(latitudeDegrees * Radians);
        var q = (1.0 - E2) * (sin / (1.0 - E2 * sin * sin) - 1.0 / (2.0 * E) * Log((1.0 - E * sin) / (1.0 + E * sin)));
        return 0.5 * A * A * q;
    }

    /// <summary>The area of a cell, km^2.</summary>
    internal static double Cell(double south, double west, double north, double east) =>
        (AreaToLatitude(north) - AreaToLatitude(south)) * (east - west) * Radians;

    /// <summary>
    /// The integrals over a ring of straight lines in longitude and latitude: the signed area in km^2 (positive when it runs
    /// anticlockwise) and its first moments, of longitude and latitude. Gauss-Legendre with three points per degree of latitude.
    /// </summary>
    internal static (double Area, double LongitudeMoment, double LatitudeMoment) Ring(ReadOnlySpan<(double Lon, double Lat)> ring)
    {
        double area = 0.0, byLongitude = 0.0, byLatitude = 0.0;
        for (var i = 0; i + 1 < ring.Length; i++)
        {
            var (x0, y0) = ring[i];
            var (x1, y1) = ring[i + 1];
            if (x0 == x1)
            {
                continue;
            }

            // By Green: area = - the integral of Q(latitude) d(longitude), where Q is the area down to the equator.
            var pieces = Max(1, (int)Ceiling(Abs(y1 - y0)));
            for (var piece = 0; piece < pieces; piece++)
            {
                for (var k = 0; k < 3; k++)
                {
                    var t = (piece + 0.5 + 0.5 * (k - 1) * 0.774596669241483377) / pieces;
                    var w = (k == 1 ? 8.0 / 18.0 : 5.0 / 18.0) / pieces * (x1 - x0) * Radians;
                    var (x, y) = (x0 + t * (x1 - x0), y0 + t * (y1 - y0));
                    var q = AreaToLatitude(y);
                    area -= w * q;
                    byLongitude -= w * q * x;
                    byLatitude -= w * (y * q - IntegralOfArea(y));
                }
            }
        }

        return (area, byLongitude, byLatitude);
    }

    /// <summary>The integral of Q from the equator to a latitude over degrees of latitude, on the authalic sphere (for centroids only).</summary>
    private static double IntegralOfArea(double latitudeDegrees)
    {
        const double radius = 6371.0071809;
        return radius * radius * (1.0 - Cos(latitudeDegrees * Radians)) / Radians;
    }
}
