using ScAi.Orbits.Frames;
using ScAi.Time;
using static System.Math;

namespace ScAi.Orbits.Coverage.Access;

/// <summary>Where the Sun stands, Earth-fixed, to 0.01 degrees from 1950 to 2050.</summary>
/// <remarks>Source: the low-precision formulas of the Astronomical Almanac, section C.</remarks>
internal static class SunDirection
{
    internal const double EarthRate = 7.292115855306589e-05;
    private const double Radians = PI / 180.0;

    /// <summary>The unit vector.</summary>
    internal static (double X, double Y, double Z) At(ScenarioTime time)
    {
        var n = (time.UnixMicroseconds - 946_728_000_000_000) / 86400e6;
        var l = 280.460 + 0.9856474 * n;
        var g = (357.528 + 0.9856003 * n) * Radians;
        var lambda = (l + 1.915 * Sin(g) + 0.020 * Sin(2.0 * g)) * Radians;
        var epsilon = (23.439 - 0.0000004 * n) * Radians;
        var (x, y, z) = (Cos(lambda), Cos(epsilon) * Sin(lambda), Sin(epsilon) * Sin(lambda));
        var (sin, cos) = SinCos(SiderealTime.AtRadians(time));
        return (cos * x + sin * y, cos * y - sin * x, z);
    }
}
