using ScAi.Orbits.Frames;
using ScAi.Orbits.Propagation;
using ScAi.Time;

namespace ScAi.Orbits.Tests.Frames;

public class FrameTests
{
    [Fact]
    public void ToEarthFixed_ExampleOfThePaper_MatchesItsVectors()
    {
        // AIAA 2006-6753, appendix C: catalogue number 5, three days after its epoch, with the Earth orientation of 30 June 2000.
        var state = new State<Teme>(
            new Position<Teme>(-9060.47373569, 4658.70952502, 813.68673153),
            new Velocity<Teme>(-2.232832783, -4.110453490, -3.157345433));
        var time = ScenarioTime.FromUtc(2000, 6, 30, 18, 50, 19, 733571);
        var orientation = EarthOrientation.Constant(new EarthOrientationSample(0.16236, 0.098700, 0.286000));

        var pseudo = state.ToPseudoEarthFixed(time, orientation);

        // Sidereal time and a plain rotation, here by the paper's polynomial evaluated in days of UT1.
        var ut1Days = (time.UnixMicroseconds / 86400e6) + 2440587.5 - 2451545.0 + 0.16236 / 86400.0;
        var t = ut1Days / 36525.0;
        var seconds = 67310.54841 + (876600.0 * 3600.0 + 8640184.812866) * t + 0.093104 * t * t - 6.2e-6 * t * t * t;
        var angle = seconds % 86400.0 / 240.0 * Math.PI / 180.0;
        Assert.Equal(state.Position.XKilometers * Math.Cos(angle) + state.Position.YKilometers * Math.Sin(angle), pseudo.Position.XKilometers, 1e-5);
        Assert.Equal(state.Position.LengthKilometers, pseudo.Position.LengthKilometers, 1e-9);

        // Polar motion of 0.1" and 0.29" moves 10,220 km by at most 15 m, and the way back undoes it.
        var earthFixed = state.ToEarthFixed(time, orientation);
        Assert.InRange(Math.Abs(earthFixed.Position.ZKilometers - pseudo.Position.ZKilometers), 1e-4, 0.015);
        var back = earthFixed.ToTeme(time, orientation);
        Assert.Equal(state.Position.XKilometers, back.Position.XKilometers, 1e-7);
        Assert.Equal(state.Velocity.YKilometersPerSecond, back.Velocity.YKilometersPerSecond, 1e-10);
    }

    [Fact]
    public void SiderealTime_MeeusExample12a_IsThePublishedAngle()
    {
        // 1987 April 10, 0h UT: 13h 10m 46.3668s. At 19h 21m 00s: 8h 34m 57.0896s (example 12.b).
        Assert.Equal((13 + 10 / 60.0 + 46.3668 / 3600.0) * Math.PI / 12.0, SiderealTime.AtRadians(ScenarioTime.FromUtc(1987, 4, 10)), 1e-8);
        Assert.Equal((8 + 34 / 60.0 + 57.0896 / 3600.0) * Math.PI / 12.0, SiderealTime.AtRadians(ScenarioTime.FromUtc(1987, 4, 10, 19, 21)), 1e-8);
    }

    [Fact]
    public void Wgs84_AnyPlace_IsFoundAgain()
    {
        var random = new Random(4);
        foreach (var altitude in new[] { -10_000.0, 0.0, 400e3, 20_200e3, 42_000e3, 400_000e3 })
        {
            for (var i = 0; i <= 400; i++)
            {
                var place = new GeodeticPosition(-90.0 + 0.45 * i, 359.99 * random.NextDouble() - 179.99, altitude);

                var found = Wgs84.ToGeodetic(Wgs84.ToEarthFixed(place));

                Assert.Equal(place.LatitudeDegrees, found.LatitudeDegrees, 1e-10);
                Assert.Equal(place.AltitudeMeters, found.AltitudeMeters, altitude > 1e8 ? 1e-4 : 2e-6);
                if (Math.Abs(place.LatitudeDegrees) < 89.9)
                {
                    Assert.Equal(place.LongitudeDegrees, found.LongitudeDegrees, 1e-9);
                }
            }
        }
    }

    [Fact]
    public void EarthOrientation_FinalsFile_IsReadByItsColumns()
    {
        // Made-up rows in the columns of finals2000A: date, MJD, pole x and y with errors, UT1-UTC.
        const string text =
            "22 9 3 59825.00 I  0.250284 0.000091  0.281943 0.000091  I-0.0127653 0.0000112  0.4520 0.0079  I     0.140    0.255    -0.090    0.160\n" +
            "22 9 4 59826.00 I  0.251010 0.000091  0.280012 0.000091  I-0.0132653 0.0000112  0.4520 0.0079  I     0.140    0.255    -0.090    0.160\n" +
            "23 9 4 60191.00                                                                                                                      \n";
        var orientation = EarthOrientation.Read(text);

        var noon = orientation.At(ScenarioTime.FromUtc(2022, 9, 3, 12));

        Assert.Equal(-0.0130153, noon.Ut1MinusUtcSeconds, 1e-12);
        Assert.Equal(0.250647, noon.PolarXArcseconds, 1e-12);
        Assert.Equal(0.2809775, noon.PolarYArcseconds, 1e-12);
        Assert.Equal(-0.0132653, orientation.At(ScenarioTime.FromUtc(2030, 1, 1)).Ut1MinusUtcSeconds);
        Assert.Contains("line 1", Assert.Throws<FormatException>(() => EarthOrientation.Read(text.Replace("59825", "5982x", StringComparison.Ordinal))).Message);
    }

    [Fact]
    public void EarthOrientation_OverALeapSecond_StepsInsteadOfSliding()
    {
        // The size of the step at the end of 2016.
        var orientation = EarthOrientation.Read("DATE,MJD,X,Y,UT1-UTC\n2016-12-31,57753,0.08,0.26,-0.4077\n2017-01-01,57754,0.08,0.26,0.5913\n");

        Assert.Equal(-0.4087, orientation.At(ScenarioTime.FromUtc(2016, 12, 31, 23, 59, 59)).Ut1MinusUtcSeconds, 1e-5);
        Assert.Equal(0.5913, orientation.At(ScenarioTime.FromUtc(2017, 1, 1)).Ut1MinusUtcSeconds);
    }

    [Fact]
    public void Refraction_AtTheHorizon_IsThePublishedLift()
    {
        // 34' at an apparent elevation of 0, 5.3' at 10 degrees, 1' at 45 (Meeus, chapter 16).
        var standard = new Refraction();

        Assert.Equal(34.5 / 60.0, standard.LiftDegrees(0.0), 0.5 / 60.0);
        Assert.Equal(5.32 / 60.0, standard.LiftDegrees(10.0), 0.1 / 60.0);
        Assert.Equal(1.0 / 60.0, standard.LiftDegrees(45.0), 0.02 / 60.0);
        foreach (var elevation in new[] { 0.0, 1.0, 5.0, 20.0, 89.0 })
        {
            Assert.Equal(elevation, standard.ApparentDegrees(standard.GeometricDegrees(elevation)), 1e-8);
        }
    }

    [Fact]
    public void Look_RangeRate_IsTheDerivativeOfTheRange()
    {
        var satellite = new Sgp4(A.DownlinkSatellites()[0]);
        var site = new GroundSite(new GeodeticPosition(52.5, 13.4, 40.0));
        LookAngles At(ScenarioTime time)
        {
            satellite.Propagate(time, out var state);
            return site.Look(state.ToEarthFixed(time));
        }

        for (var minute = 0; minute < 200; minute++)
        {
            var time = A.August1 + TimeSpan.FromMinutes(minute);
            var rate = (At(time + TimeSpan.FromMilliseconds(100)).RangeKilometers - At(time - TimeSpan.FromMilliseconds(100)).RangeKilometers) / 0.2;
            // SGP4's velocity is not the exact derivative of its position: it leaves out small periodic terms.
            Assert.Equal(rate, At(time).RangeRateKilometersPerSecond, 2e-4);
        }
    }
}
