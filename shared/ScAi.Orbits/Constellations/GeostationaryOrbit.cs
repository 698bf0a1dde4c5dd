using ScAi.Orbits.Elements;
using ScAi.Orbits.Frames;
using ScAi.Orbits.Propagation;
using ScAi.Time;

namespace ScAi.Orbits.Constellations;

/// <summary>A geosynchronous orbit over a longitude; geostationary without inclination.</summary>
/// <remarks>
/// The mean motion is the one with which SGP4's secular rates (J2, Sun and Moon, before resonance) keep the mean longitude still.
/// Nothing keeps station: resonance and the Moon move it by some hundredths of a degree a day.
/// </remarks>
public static class GeostationaryOrbit
{
    /// <summary>The elements of a satellite over a longitude.</summary>
    /// <param name="epoch">When the elements hold, and when it stands there.</param>
    /// <param name="longitudeDegrees">East positive; where it stands, or the middle of its figure of eight.</param>
    /// <param name="inclinationDegrees">Zero for a geostationary orbit.</param>
    public static ElementSet At(ScenarioTime epoch, double longitudeDegrees, double inclinationDegrees = 0.0)
    {
        const double degrees = 180.0 / Math.PI;
        var rate = SiderealTime.RateRadiansPerSecond(epoch) * 86400.0;
        var longitude = (SiderealTime.AtRadians(epoch) * degrees + longitudeDegrees) % 360.0;
        var elements = new ElementSet
        {
            Epoch = epoch,
            MeanMotionRevsPerDay = rate / (2.0 * Math.PI),
            Eccentricity = 0.0,
            InclinationDegrees = inclinationDegrees,
            RightAscensionDegrees = 0.0,
            ArgumentOfPerigeeDegrees = 0.0,
            MeanAnomalyDegrees = longitude < 0.0 ? longitude + 360.0 : longitude,
        };
        for (var round = 0; round < 5; round++)
        {
            // The rate of the mean longitude is the mean motion and some small terms that hardly depend on it.
            var theory = new Sgp4(elements);
            var secular = theory.Mean.Mdot + theory.Mean.Argpdot + theory.Mean.Nodedot
                + theory.LunarSolar!.Dmdt + theory.LunarSolar.Domdt + theory.LunarSolar.Dnodt;
            elements = elements with
            {
                MeanMotionRevsPerDay = elements.MeanMotionRevsPerDay + (rate - secular * 1440.0) / (2.0 * Math.PI),
            };
        }

        return elements;
    }
}
