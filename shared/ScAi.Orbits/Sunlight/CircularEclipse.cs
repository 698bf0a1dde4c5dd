using static System.Math;

namespace ScAi.Orbits.Sunlight;

/// <summary>Eclipses of circular orbits, with the Earth's shadow as a cylinder of its equatorial radius (6378.137 km).</summary>
/// <remarks>Source: J. R. Wertz, W. J. Larson, "Space Mission Analysis and Design", section 5.1. Angles in radians, lengths in km.</remarks>
public static class CircularEclipse
{
    private const double EarthRadiusKilometers = 6378.137;

    /// <summary>The share of an orbit in shadow, 0 to below a half.</summary>
    /// <param name="altitudeKilometers">Above the equatorial radius; positive.</param>
    /// <param name="betaRadians">The Sun's angle above the orbit's plane.</param>
    public static double Fraction(double altitudeKilometers, double betaRadians)
    {
        var radius = EarthRadiusKilometers + Positive(altitudeKilometers);
        var cosine = Sqrt(radius * radius - EarthRadiusKilometers * EarthRadiusKilometers) / (radius * Cos(betaRadians));
        return cosine is >= 0.0 and < 1.0 ? Acos(cosine) / PI : 0.0;
    }

    /// <summary>The least angle of the Sun above the orbit's plane at which there is no eclipse.</summary>
    public static double BetaWithoutRadians(double altitudeKilometers) =>
        Asin(EarthRadiusKilometers / (EarthRadiusKilometers + Positive(altitudeKilometers)));

    private static double Positive(double altitude) => altitude > 0.0
        ? altitude
        : throw new ArgumentOutOfRangeException(nameof(altitude), altitude, "The altitude must be above 0 km.");
}
