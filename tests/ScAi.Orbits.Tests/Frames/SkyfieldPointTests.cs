using System.Globalization;
using ScAi.Orbits.Elements;
using ScAi.Orbits.Frames;
using ScAi.Orbits.Propagation;
using ScAi.Orbits.Tests.Reference;

namespace ScAi.Orbits.Tests.Frames;

/// <summary>Against python3-skyfield; the reference files are made by Reference/make_reference.py.</summary>
public class SkyfieldPointTests
{
    private static readonly GroundSite[] Sites =
        [.. new GeodeticPosition[] { new(0.0, 0.0, 0.0), new(52.5, 13.4, 40.0), new(-33.4, -70.7, 2400.0), new(78.2, 15.4, 450.0) }
            .Select(place => new GroundSite(place))];

    [Theory]
    [InlineData(false, 1e-4, 20.0, 0.01, 0.1)]
    [InlineData(true, 4e-8, 0.002, 1e-7, 1e-5)]
    public void SubSatellitePointsAndLookAngles_SixtySatellitesOverAWeek_AgreeWithSkyfield(
        bool knowsUt1, double degrees, double meters, double elevationDegrees, double rangeKilometers)
    {
        // The first row's tolerances are those asked for without Earth orientation; the second's are what two programs that know
        // the same UT1 differ by, Skyfield going over the GCRS with nutation and precession.
        var sets = TwoLineFormat.Read(ReferenceFile.Text("regimes.tle"), Strictness.Strict).OrThrow();
        var satellites = sets.Select(e => new Sgp4(e)).ToArray();
        var (compared, worst) = (0, new double[5]);
        foreach (var row in ReferenceFile.Rows("regimes-points.csv"))
        {
            double Number(int column) => double.Parse(row[column], CultureInfo.InvariantCulture);
            var time = ReferenceFile.Time(row[1]);
            var orientation = knowsUt1 ? EarthOrientation.Constant(new EarthOrientationSample(Number(2))) : null;
            Assert.Equal(PropagationCode.None, satellites[(int)Number(0)].Propagate(time, out var state));
            var fixedState = state.ToEarthFixed(time, orientation);
            var place = fixedState.ToGeodetic();
            var look = Sites[(int)Number(6)].Look(fixedState);

            // Longitudes shrink towards the poles; what is compared is the distance on the ground.
            var longitude = Math.IEEERemainder(place.LongitudeDegrees - Number(4), 360.0) * Math.Cos(Number(3) * Math.PI / 180.0);
            double[] differences =
            [
                place.LatitudeDegrees - Number(3), longitude, place.AltitudeMeters - Number(5),
                look.ElevationDegrees - Number(7), look.RangeKilometers - Number(9),
            ];
            double[] tolerances = [degrees, degrees, meters, elevationDegrees, rangeKilometers];
            for (var i = 0; i < 5; i++)
            {
                worst[i] = Math.Max(worst[i], Math.Abs(differences[i]));
                Assert.True(Math.Abs(differences[i]) < tolerances[i], $"satellite {row[0]} at {row[1]}, quantity {i}: off by {differences[i]}");
            }

            var azimuth = Math.IEEERemainder(look.AzimuthDegrees - Number(8), 360.0) * Math.Cos(Number(7) * Math.PI / 180.0);
            Assert.True(Math.Abs(azimuth) < elevationDegrees);
            Assert.Equal(Number(10), look.RangeRateKilometersPerSecond, knowsUt1 ? 1e-7 : 1e-4);
            compared++;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{compared} points, worst {string.Join(", ", worst.Select(w => w.ToString("e2")))}");
        Assert.Equal(2640, compared);
    }
}
