using ScAi.Orbits.Frames;
using ScAi.Time;
using static System.Math;

namespace ScAi.Orbits.Sunlight;

/// <summary>Where the Sun is, to 0.01 degrees and 1e-4 of its distance from 1950 to 2050.</summary>
/// <remarks>
/// Source: J. Meeus, "Astronomical Algorithms", chapter 25 (lower accuracy): apparent longitude and corrected obliquity, turned back
/// from the true to the mean equinox, which TEME counts from. UTC is taken for dynamical time (69 s, 0.0008 degrees).
/// </remarks>
public static class Sun
{
    /// <summary>The astronomical unit in km.</summary>
    public const double AstronomicalUnitKilometers = 149_597_870.7;

    /// <summary>The radius of the visible disc in km.</summary>
    public const double RadiusKilometers = 695_700.0;

    /// <summary>The Sun's position from the Earth's centre.</summary>
    public static Position<Teme> At(ScenarioTime time)
    {
        const double radians = PI / 180.0;
        var t = CenturiesSinceJ2000(time);
        var l0 = 280.46646 + t * (36000.76983 + t * 0.0003032);
        var m = (357.52911 + t * (35999.05029 - t * 0.0001537)) * radians;
        var e = 0.016708634 - t * (0.000042037 + t * 0.0000001267);
        var c = (1.914602 - t * (0.004817 + t * 0.000014)) * Sin(m) + (0.019993 - t * 0.000101) * Sin(2.0 * m) + 0.000289 * Sin(3.0 * m);
        var distance = AstronomicalUnitKilometers * 1.000001018 * (1.0 - e * e) / (1.0 + e * Cos(m + c * radians));
        var node = (125.04 - 1934.136 * t) * radians;
        var nutation = -0.00478 * Sin(node);
        var longitude = (l0 + c - 0.00569 + nutation) * radians;
        var obliquity = (23.43929111 - t * (0.013004167 + t * (1.64e-7 - t * 5.04e-7)) + 0.00256 * Cos(node)) * radians;
        var (sin, cos) = SinCos(longitude);
        var (x, y, z) = (distance * cos, distance * sin * Cos(obliquity), distance * sin * Sin(obliquity));
        var equation = nutation * radians * Cos(obliquity);
        return new Position<Teme>(x + equation * y, y - equation * x, z);
    }

    /// <summary>The right ascension of the mean Sun, which mean solar time is counted by: 0 to 360 degrees.</summary>
    public static double MeanRightAscensionDegrees(ScenarioTime time)
    {
        var t = CenturiesSinceJ2000(time);
        var l0 = (280.46646 + t * (36000.76983 + t * 0.0003032)) % 360.0;
        return l0 < 0.0 ? l0 + 360.0 : l0;
    }

    private static double CenturiesSinceJ2000(ScenarioTime time) =>
        (time.UnixMicroseconds - 946_728_000_000_000) / (86400e6 * 36525.0);
}
