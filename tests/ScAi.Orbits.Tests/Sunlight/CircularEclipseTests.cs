using ScAi.Orbits.Frames;
using ScAi.Orbits.Sunlight;

namespace ScAi.Orbits.Tests.Sunlight;

public class CircularEclipseTests
{
    private const double Degrees = Math.PI / 180.0;
    private static readonly Position<Teme> s_sun = new(Sun.AstronomicalUnitKilometers, 0.0, 0.0);

    [Theory]
    [InlineData(400.0, 5553.62, 2166.5, 1462.4, 70.22)]
    [InlineData(500.0, 5676.98, 2145.2, 1309.8, 68.02)]
    [InlineData(700.0, 5926.38, 2117.2, 983.3, 64.30)]
    public void Fraction_CircularOrbit_GivesTheTextbooksTimes(
        double altitude, double period, double straight, double slanted, double without)
    {
        Assert.Equal(period, PeriodSeconds(altitude), 0.01);
        Assert.Equal(straight, PeriodSeconds(altitude) * CircularEclipse.Fraction(altitude, 0.0), 0.1);
        Assert.Equal(slanted, PeriodSeconds(altitude) * CircularEclipse.Fraction(altitude, 60.0 * Degrees), 0.1);
        Assert.Equal(without, CircularEclipse.BetaWithoutRadians(altitude) / Degrees, 0.01);
        Assert.Equal(0.0, CircularEclipse.Fraction(altitude, (without + 0.01) * Degrees));
        Assert.True(CircularEclipse.Fraction(altitude, (without - 0.01) * Degrees) > 0.0);
    }

    [Fact]
    public void SunlitFraction_OverAnOrbitAt500Kilometers_HasTheUmbraAndPenumbraOfTheCone()
    {
        const double step = 0.1;
        var period = PeriodSeconds(500.0);
        double umbra = 0.0, penumbra = 0.0;
        for (var t = 0.0; t < period; t += step)
        {
            var (sin, cos) = Math.SinCos(2.0 * Math.PI * t / period);
            switch (Eclipse.At(new Position<Teme>(6878.137 * cos, 6878.137 * sin, 0.0), s_sun))
            {
                case Illumination.Umbra:
                    umbra += step;
                    break;
                case Illumination.Penumbra:
                    penumbra += step;
                    break;
            }
        }

        Assert.Equal(2136.9, umbra, 0.25);
        Assert.Equal(16.8, penumbra, 0.4);
    }

    [Theory]
    [InlineData(0.0, 0.0)]
    [InlineData(30.0, 30.0)]
    [InlineData(90.0, 90.0)]
    [InlineData(120.0, 60.0)]
    public void Radians_OrbitTiltedFromTheSun_IsTheAngleAboveItsPlane(double inclination, double expected)
    {
        // The node is a right angle from the Sun, so the plane is tilted straight away from it.
        var state = new State<Teme>(
            new Position<Teme>(0.0, 7000.0, 0.0),
            new Velocity<Teme>(-7.5 * Math.Cos(inclination * Degrees), 0.0, 7.5 * Math.Sin(inclination * Degrees)));

        Assert.Equal(expected, BetaAngle.Radians(state, s_sun) / Degrees, 1e-9);
    }

    private static double PeriodSeconds(double altitude) =>
        2.0 * Math.PI * Math.Sqrt(Math.Pow(6378.137 + altitude, 3.0) / 398600.4418);
}
