using ScAi.Orbits.Elements;
using ScAi.Orbits.Propagation;
using ScAi.Time;

namespace ScAi.Orbits.Constellations;

/// <summary>A circular orbit to be placed at a node and a phase.</summary>
/// <remarks>
/// The mean motion is Kepler's, n = sqrt(mu / a^3) with a = 6378.135 km + altitude and mu = 398600.8 km^3/s^2 (WGS-72, as
/// in SGP4), and goes into the element set as it is. SGP4 reads it as a Kozai mean motion, so its own mean semi-major
/// axis differs from a by up to 4 km in low orbits. The real altitude above the ellipsoid varies by the Earth's flattening.
/// </remarks>
/// <param name="AltitudeKilometers">Above the equatorial radius of 6378.135 km.</param>
/// <param name="InclinationDegrees">0 to 180.</param>
public sealed record CircularOrbit(double AltitudeKilometers, double InclinationDegrees)
{
    /// <summary>The mean motion that the altitude gives.</summary>
    public double MeanMotionRevsPerDay
    {
        get
        {
            var a = GravityModel.Wgs72.EquatorialRadiusKilometers + AltitudeKilometers;
            return AltitudeKilometers >= 0.0
                ? 86400.0 / (2.0 * Math.PI) * Math.Sqrt(GravityModel.Wgs72.GravitationalParameter / (a * a * a))
                : throw new InvalidOperationException($"The altitude must be at least 0 km, not {AltitudeKilometers} km.");
        }
    }

    /// <summary>The elements of a satellite in this orbit.</summary>
    /// <param name="epoch">When the elements hold.</param>
    /// <param name="rightAscensionDegrees">Of the ascending node, in TEME.</param>
    /// <param name="argumentOfLatitudeDegrees">From the ascending node along the orbit; written as mean anomaly, the perigee being at the node.</param>
    public ElementSet At(ScenarioTime epoch, double rightAscensionDegrees, double argumentOfLatitudeDegrees) => new()
    {
        Epoch = epoch,
        MeanMotionRevsPerDay = MeanMotionRevsPerDay,
        Eccentricity = 0.0,
        InclinationDegrees = InclinationDegrees,
        RightAscensionDegrees = Turn(rightAscensionDegrees),
        ArgumentOfPerigeeDegrees = 0.0,
        MeanAnomalyDegrees = Turn(argumentOfLatitudeDegrees),
    };

    private static double Turn(double degrees)
    {
        var remainder = degrees % 360.0;
        return remainder < 0.0 ? remainder + 360.0 : remainder;
    }
}
