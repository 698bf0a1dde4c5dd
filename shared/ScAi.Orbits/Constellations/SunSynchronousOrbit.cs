using ScAi.Orbits.Elements;
using ScAi.Orbits.Propagation;
using ScAi.Orbits.Sunlight;
using ScAi.Time;

namespace ScAi.Orbits.Constellations;

/// <summary>A circular orbit whose plane turns with the Sun, so that it crosses the equator at one local time all year.</summary>
/// <remarks>
/// The inclination is the one whose J2 node rate, -3/2 J2 (R/a)^2 n cos i, is one turn per tropical year of 365.2421897 days.
/// Source: D. A. Vallado, "Fundamentals of Astrodynamics and Applications", section 11.4.1.
/// </remarks>
/// <param name="AltitudeKilometers">Above the equatorial radius of 6378.135 km; up to 5,970 km there is such an orbit.</param>
public sealed record SunSynchronousOrbit(double AltitudeKilometers)
{
    /// <summary>The inclination that the altitude needs.</summary>
    /// <exception cref="InvalidOperationException">No inclination makes an orbit of this altitude turn fast enough.</exception>
    public double InclinationDegrees
    {
        get
        {
            var gravity = GravityModel.Wgs72;
            var a = gravity.EquatorialRadiusKilometers + AltitudeKilometers;
            var n = Math.Sqrt(gravity.GravitationalParameter / (a * a * a));
            const double rate = 2.0 * Math.PI / (365.2421897 * 86400.0);
            var cosine = -rate / (1.5 * gravity.J2 * Math.Pow(gravity.EquatorialRadiusKilometers / a, 2.0) * n);
            return cosine >= -1.0 && AltitudeKilometers >= 0.0
                ? Math.Acos(cosine) * 180.0 / Math.PI
                : throw new InvalidOperationException($"There is no Sun-synchronous circular orbit at {AltitudeKilometers} km.");
        }
    }

    /// <summary>The elements of a satellite in this orbit.</summary>
    /// <param name="epoch">When the elements hold.</param>
    /// <param name="localTimeOfAscendingNode">Mean solar time at which it crosses the equator northwards; 10:30 as a time of day.</param>
    /// <param name="argumentOfLatitudeDegrees">From the ascending node along the orbit.</param>
    public ElementSet At(ScenarioTime epoch, TimeSpan localTimeOfAscendingNode, double argumentOfLatitudeDegrees = 0.0)
    {
        var node = Sun.MeanRightAscensionDegrees(epoch) + (localTimeOfAscendingNode.TotalHours - 12.0) * 15.0;
        return new CircularOrbit(AltitudeKilometers, InclinationDegrees).At(epoch, node, argumentOfLatitudeDegrees);
    }
}
