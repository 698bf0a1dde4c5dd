using ScAi.Orbits.Frames;
using ScAi.Spacecraft.Geometry;
using ScAi.Time;
using static System.Math;

namespace ScAi.Spacecraft.Environment;

/// <summary>The Earth's main field: the International Geomagnetic Reference Field, 14th generation, to degree and order 8.</summary>
/// <remarks>
/// Epoch 2025.0 with its secular variation, meant for 2025 to 2030 and extrapolated beyond. Degrees above 8 are left out: 150 nT (root
/// mean square) on the ground, 65 nT at 500 km. Source: IAGA, IGRF-14, doi:10.5281/zenodo.14012302. Positions and fields are Cartesian,
/// Earth-fixed.
/// </remarks>
public static class GeomagneticField
{
    /// <summary>The reference radius a.</summary>
    public const double ReferenceRadiusKilometers = 6371.2;

    /// <summary>The highest degree.</summary>
    public const int HighestDegree = 8;

    // n, m, g, h in nT at 2025.0 and their change in nT per year.
    private static readonly double[][] s_coefficients =
    [
        [1, 0, -29350.0, 0.0, 12.6, 0.0],
        [1, 1, -1410.3, 4545.5, 10.0, -21.5],
        [2, 0, -2556.2, 0.0, -11.2, 0.0],
        [2, 1, 2950.9, -3133.6, -5.3, -27.3],
        [2, 2, 1648.7, -814.2, -8.3, -11.1],
        [3, 0, 1360.9, 0.0, -1.5, 0.0],
        [3, 1, -2404.2, -56.9, -4.4, 3.8],
        [3, 2, 1243.8, 237.6, 0.4, -0.2],
        [3, 3, 453.4, -549.6, -15.6, -3.9],
        [4, 0, 894.7, 0.0, -1.7, 0.0],
        [4, 1, 799.6, 278.6, -2.3, -1.3],
        [4, 2, 55.8, -134.0, -5.8, 4.1],
        [4, 3, -281.1, 212.0, 5.4, 1.6],
        [4, 4, 12.0, -375.4, -6.8, -4.1],
        [5, 0, -232.9, 0.0, 0.6, 0.0],
        [5, 1, 369.0, 45.3, 1.3, -0.5],
        [5, 2, 187.2, 220.0, 0.0, 2.1],
        [5, 3, -138.7, -122.9, 0.7, 0.5],
        [5, 4, -141.9, 42.9, 2.3, 1.7],
        [5, 5, 20.9, 106.2, 1.0, 1.9],
        [6, 0, 64.3, 0.0, -0.2, 0.0],
        [6, 1, 63.8, -18.4, -0.3, 0.3],
        [6, 2, 76.7, 16.8, 0.8, -1.6],
        [6, 3, -115.7, 48.9, 1.2, -0.4],
        [6, 4, -40.9, -59.8, -0.8, 0.8],
        [6, 5, 14.9, 10.9, 0.4, 0.7],
        [6, 6, -60.8, 72.8, 0.9, 0.9],
        [7, 0, 79.6, 0.0, -0.1, 0.0],
        [7, 1, -76.9, -48.9, -0.1, 0.6],
        [7, 2, -8.8, -14.4, -0.1, 0.5],
        [7, 3, 59.3, -1.0, 0.5, -0.7],
        [7, 4, 15.8, 23.5, -0.1, 0.0],
        [7, 5, 2.5, -7.4, -0.8, -0.9],
        [7, 6, -11.2, -25.1, -0.8, 0.5],
        [7, 7, 14.3, -2.2, 0.9, -0.3],
        [8, 0, 23.1, 0.0, -0.1, 0.0],
        [8, 1, 10.9, 7.2, 0.2, -0.3],
        [8, 2, -17.5, -12.6, 0.0, 0.4],
        [8, 3, 2.0, 11.5, 0.4, -0.3],
        [8, 4, -21.8, -9.7, -0.1, 0.4],
        [8, 5, 16.9, 12.7, 0.3, -0.5],
        [8, 6, 14.9, 0.7, 0.1, -0.6],
        [8, 7, -16.8, -5.2, 0.0, 0.3],
        [8, 8, 1.0, 3.9, 0.3, 0.2],
    ];

    private static readonly ScenarioTime s_epoch = ScenarioTime.FromUtc(2025, 1, 1);

    /// <summary>Years since 2025.0.</summary>
    public static double YearsSinceEpoch(ScenarioTime time) => (time - s_epoch).TotalDays / 365.25;

    /// <summary>The field at an Earth-fixed position, in nT along the Earth-fixed axes.</summary>
    /// <param name="position">From the Earth's centre.</param>
    /// <param name="yearsSinceEpoch">See <see cref="YearsSinceEpoch"/>.</param>
    /// <param name="highestDegree">1 for the dipole alone, up to <see cref="HighestDegree"/>.</param>
    public static Vector3D Nanotesla(Position<EarthFixed> position, double yearsSinceEpoch, int highestDegree = HighestDegree)
    {
        var r = position.LengthKilometers;
        var across = Sqrt(position.XKilometers * position.XKilometers + position.YKilometers * position.YKilometers);
        var (cosTheta, sinTheta) = (position.ZKilometers / r, Max(across / r, 1e-10));
        var (sinPhi, cosPhi) = across > 0.0 ? (position.YKilometers / across, position.XKilometers / across) : (0.0, 1.0);

        // B = -grad V with V = a sum (a/r)^(n+1) (g cos m phi + h sin m phi) P(n,m)(cos theta), P Schmidt's quasi-normalised.
        const int size = HighestDegree + 1;
        Span<double> p = stackalloc double[size * size];
        Span<double> dp = stackalloc double[size * size];
        Legendre(cosTheta, sinTheta, highestDegree, p, dp);
        Span<double> cos = stackalloc double[size];
        Span<double> sin = stackalloc double[size];
        (cos[0], sin[0]) = (1.0, 0.0);
        for (var m = 1; m <= highestDegree; m++)
        {
            (cos[m], sin[m]) = (cos[m - 1] * cosPhi - sin[m - 1] * sinPhi, sin[m - 1] * cosPhi + cos[m - 1] * sinPhi);
        }

        double radial = 0.0, south = 0.0, east = 0.0;
        var ratio = ReferenceRadiusKilometers / r;
        foreach (var row in s_coefficients)
        {
            var (n, m) = ((int)row[0], (int)row[1]);
            if (n > highestDegree)
            {
                break;
            }

            var (g, h) = (row[2] + row[4] * yearsSinceEpoch, row[3] + row[5] * yearsSinceEpoch);
            var scale = PowerOf(ratio, n + 2);
            var along = scale * (g * cos[m] + h * sin[m]);
            radial += (n + 1) * along * p[n * size + m];
            south -= along * dp[n * size + m];
            east += scale * m * (g * sin[m] - h * cos[m]) * p[n * size + m] / sinTheta;
        }

        var horizontal = radial * sinTheta + south * cosTheta;
        return new Vector3D(
            horizontal * cosPhi - east * sinPhi, horizontal * sinPhi + east * cosPhi, radial * cosTheta - south * sinTheta);
    }

    /// <summary>The dipole's axis (towards the geomagnetic north pole) and its strength at the reference radius in nT.</summary>
    public static (Vector3D NorthPole, double Nanotesla) Dipole(double yearsSinceEpoch)
    {
        var (axial, equatorial) = (s_coefficients[0], s_coefficients[1]);
        var vector = -new Vector3D(
            equatorial[2] + equatorial[4] * yearsSinceEpoch,
            equatorial[3] + equatorial[5] * yearsSinceEpoch,
            axial[2] + axial[4] * yearsSinceEpoch);
        return (vector.Unit(), vector.Length);
    }

    /// <summary>The centred dipole's field strength: B0 (a / r)^3 sqrt(1 + 3 sin^2 of the geomagnetic latitude), nT.</summary>
    public static double DipoleNanotesla(double strengthNanotesla, double radiusKilometers, double magneticLatitudeRadians)
    {
        var sine = Sin(magneticLatitudeRadians);
        return strengthNanotesla * PowerOf(ReferenceRadiusKilometers / radiusKilometers, 3) * Sqrt(1.0 + 3.0 * sine * sine);
    }

    /// <summary>McIlwain's L of the centred dipole: r / (a cos^2 of the geomagnetic latitude).</summary>
    public static double LShell(Position<EarthFixed> position, double yearsSinceEpoch)
    {
        var place = position.Kilometers();
        var sine = place.Unit().Dot(Dipole(yearsSinceEpoch).NorthPole);
        return place.Length / (ReferenceRadiusKilometers * Max(1e-6, 1.0 - sine * sine));
    }

    private static void Legendre(double c, double s, int highest, Span<double> p, Span<double> dp)
    {
        const int size = HighestDegree + 1;
        p[0] = 1.0;
        for (var n = 1; n <= highest; n++)
        {
            var diagonal = n == 1 ? 1.0 : Sqrt((2.0 * n - 1.0) / (2.0 * n));
            var corner = (n - 1) * size + n - 1;
            p[n * size + n] = diagonal * s * p[corner];
            dp[n * size + n] = diagonal * (s * dp[corner] + c * p[corner]);
            for (var m = 0; m < n; m++)
            {
                var below = (n - 1) * size + m;
                var (two, first) = (2.0 * n - 1.0, Sqrt((double)n * n - m * m));
                var second = n >= 2 ? Sqrt((n - 1.0) * (n - 1.0) - m * m) : 0.0;
                var (older, olderSlope) = m <= n - 2 ? (p[(n - 2) * size + m], dp[(n - 2) * size + m]) : (0.0, 0.0);
                p[n * size + m] = (two * c * p[below] - second * older) / first;
                dp[n * size + m] = (two * (c * dp[below] - s * p[below]) - second * olderSlope) / first;
            }
        }
    }

    private static double PowerOf(double x, int exponent)
    {
        var result = 1.0;
        for (var i = 0; i < exponent; i++)
        {
            result *= x;
        }

        return result;
    }
}
