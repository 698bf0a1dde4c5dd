using ScAi.Orbits.Frames;
using static System.Math;

namespace ScAi.Orbits.Sunlight;

/// <summary>How much of the Sun a satellite sees past the Earth.</summary>
/// <remarks>
/// Two discs: the Sun's, and the Earth's as a sphere of the equatorial radius without atmosphere. The polar flattening (21 km) shifts
/// the edges of an eclipse by up to 3 s in low orbits. Source: O. Montenbruck, E. Gill, "Satellite Orbits", section 3.4.2.
/// </remarks>
public static class Eclipse
{
    private const double EarthRadiusKilometers = 6378.137;

    /// <summary>The visible share of the Sun's disc: 1 in sunlight, 0 in the umbra, between in the penumbra or the antumbra.</summary>
    public static double SunlitFraction(Position<Teme> satellite, Position<Teme> sun)
    {
        var (dx, dy, dz) = (
            sun.XKilometers - satellite.XKilometers, sun.YKilometers - satellite.YKilometers, sun.ZKilometers - satellite.ZKilometers);
        var distance = Sqrt(dx * dx + dy * dy + dz * dz);
        var radius = satellite.LengthKilometers;
        if (radius <= EarthRadiusKilometers)
        {
            return 0.0;
        }

        // Apparent radii of Sun and Earth, and the angle between their centres.
        var a = Asin(Sun.RadiusKilometers / distance);
        var b = Asin(EarthRadiusKilometers / radius);
        var cosine = -(satellite.XKilometers * dx + satellite.YKilometers * dy + satellite.ZKilometers * dz) / (radius * distance);
        var c = Acos(Clamp(cosine, -1.0, 1.0));
        if (c >= a + b)
        {
            return 1.0;
        }

        if (c <= b - a)
        {
            return 0.0;
        }

        if (c <= a - b)
        {
            return 1.0 - b * b / (a * a);
        }

        // The lens that two overlapping discs share. Seen from low orbits the Earth's edge is a small circle, as bent at the Sun as a
        // plane circle of radius tan b.
        if (b > a)
        {
            var bend = Tan(Min(b, 1.55));
            c += bend - b;
            b = bend;
        }

        var x = (c * c + a * a - b * b) / (2.0 * c);
        var y = Sqrt(Max(0.0, a * a - x * x));
        var area = a * a * Acos(Clamp(x / a, -1.0, 1.0)) + b * b * Acos(Clamp((c - x) / b, -1.0, 1.0)) - c * y;
        return Clamp(1.0 - area / (PI * a * a), 0.0, 1.0);
    }

    /// <summary>Sunlight, penumbra or umbra.</summary>
    public static Illumination At(Position<Teme> satellite, Position<Teme> sun) => SunlitFraction(satellite, sun) switch
    {
        >= 1.0 => Illumination.Sunlight,
        <= 0.0 => Illumination.Umbra,
        _ => Illumination.Penumbra,
    };
}
