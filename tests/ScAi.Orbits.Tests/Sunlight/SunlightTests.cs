using ScAi.Orbits.Frames;
using ScAi.Orbits.Sunlight;
using ScAi.Time;

namespace ScAi.Orbits.Tests.Sunlight;

public class SunlightTests
{
    [Fact]
    public void At_MeeusExample25a_IsWithinAHundredthOfADegree()
    {
        // 1992 October 13.0 TD: apparent right ascension 198.38083, declination -7.78507, distance 0.99766 au. The right ascension
        // is from the true equinox; from TEME's mean equinox it is less by the equation of the equinoxes, +0.0041 degrees then.
        var sun = Sun.At(ScenarioTime.FromUtc(1992, 10, 12, 23, 59, 1));

        var ascension = Math.Atan2(sun.YKilometers, sun.XKilometers) * 180.0 / Math.PI + 360.0;
        var declination = Math.Asin(sun.ZKilometers / sun.LengthKilometers) * 180.0 / Math.PI;

        Assert.Equal(198.38083 - 0.0041, ascension, 0.003);
        Assert.Equal(-7.78507, declination, 0.002);
        Assert.Equal(0.99766, sun.LengthKilometers / Sun.AstronomicalUnitKilometers, 2e-5);
    }

    [Theory]
    [InlineData(0.0, 0.0)]
    [InlineData(65.0, 0.0)]
    [InlineData(75.0, 1.0)]
    [InlineData(180.0, 1.0)]
    public void SunlitFraction_LowOrbitByAngleFromTheAntisolarPoint_IsUmbraBehindTheEarth(double degrees, double expected)
    {
        // At 400 km the Earth's disc has an apparent radius of asin(6378.137/6778.137) = 70.22 degrees.
        var angle = degrees * Math.PI / 180.0;
        var satellite = new Position<Teme>(-6778.137 * Math.Cos(angle), 6778.137 * Math.Sin(angle), 0.0);

        Assert.Equal(expected, Eclipse.SunlitFraction(satellite, new Position<Teme>(Sun.AstronomicalUnitKilometers, 0.0, 0.0)));
    }

    [Fact]
    public void SunlitFraction_EarthsEdgeThroughTheSunsCentre_IsAboutAHalf()
    {
        // The Earth's disc is so much larger than the Sun's that its edge is almost straight.
        var satellite = new Position<Teme>(-6778.137 * Math.Cos(1.2255), 6778.137 * Math.Sin(1.2255), 0.0);
        var sun = new Position<Teme>(Sun.AstronomicalUnitKilometers, 0.0, 0.0);
        var (low, high) = (1.2, 1.25);
        for (var i = 0; i < 60; i++)
        {
            var middle = 0.5 * (low + high);
            satellite = new Position<Teme>(-6778.137 * Math.Cos(middle), 6778.137 * Math.Sin(middle), 0.0);
            var toSun = Math.Atan2(satellite.YKilometers, Sun.AstronomicalUnitKilometers);
            if (middle - toSun < Math.Asin(6378.137 / 6778.137))
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        Assert.Equal(0.5, Eclipse.SunlitFraction(satellite, sun), 0.001);
        Assert.Equal(Illumination.Penumbra, Eclipse.At(satellite, sun));
    }

    [Fact]
    public void SunlitFraction_BeyondTheUmbrasTip_IsTheRing()
    {
        // The umbra is 1.384 million km long; twice as far the Earth covers (6378/695700 x 1 au / 2.77e6 km)^2 of the Sun.
        var satellite = new Position<Teme>(-2.77e6, 0.0, 0.0);
        var sun = new Position<Teme>(Sun.AstronomicalUnitKilometers, 0.0, 0.0);

        var covered = Math.Pow(Math.Asin(6378.137 / 2.77e6) / Math.Asin(Sun.RadiusKilometers / (Sun.AstronomicalUnitKilometers + 2.77e6)), 2.0);

        Assert.Equal(1.0 - covered, Eclipse.SunlitFraction(satellite, sun), 1e-12);
        Assert.InRange(covered, 0.2, 0.3);
    }
}
