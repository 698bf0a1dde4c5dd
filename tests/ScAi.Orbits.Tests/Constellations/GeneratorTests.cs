using ScAi.Orbits.Constellations;
using ScAi.Orbits.Frames;
using ScAi.Orbits.Propagation;
using ScAi.Orbits.Sunlight;
using ScAi.Time;

namespace ScAi.Orbits.Tests.Constellations;

public class GeneratorTests
{
    private static readonly ScenarioTime Epoch = ScenarioTime.FromUtc(2026, 1, 1, 6);

    [Theory]
    [InlineData(400.0, 97.03)]
    [InlineData(786.0, 98.57)]
    [InlineData(1400.0, 101.43)]
    public void SunSynchronousOrbit_Altitude_GivesThePublishedInclination(double altitude, double inclination) =>
        // Tabulated values; 786 km and 98.6 degrees are Sentinel-2's.
        Assert.Equal(inclination, new SunSynchronousOrbit(altitude).InclinationDegrees, 0.06);

    [Fact]
    public void SunSynchronousOrbit_OverHalfAYear_KeepsItsLocalTime()
    {
        var satellite = new Sgp4(new SunSynchronousOrbit(700.0).At(Epoch, TimeSpan.FromHours(10.5)));
        foreach (var days in new[] { 0.0, 30.0, 182.0 })
        {
            var time = Epoch + TimeSpan.FromDays(days);
            satellite.Propagate(time, out var state);
            var (p, v) = state;
            var (hx, hy) = (
                p.YKilometers * v.ZKilometersPerSecond - p.ZKilometers * v.YKilometersPerSecond,
                p.ZKilometers * v.XKilometersPerSecond - p.XKilometers * v.ZKilometersPerSecond);
            var node = Math.Atan2(hx, -hy) * 180.0 / Math.PI;
            var hours = 12.0 + Math.IEEERemainder(node - Sun.MeanRightAscensionDegrees(time), 360.0) / 15.0;
            Assert.Equal(10.5, hours, 2.0 / 60.0);
        }
    }

    [Fact]
    public void SunSynchronousOrbit_TooHigh_SaysSo() =>
        Assert.Contains("6000 km", Assert.Throws<InvalidOperationException>(() => new SunSynchronousOrbit(6000.0).InclinationDegrees).Message);

    [Fact]
    public void GeostationaryOrbit_OverADay_StaysOverItsLongitude()
    {
        foreach (var longitude in new[] { 0.0, 75.0, -105.0, 179.9 })
        {
            var satellite = new Sgp4(GeostationaryOrbit.At(Epoch, longitude));
            for (var hour = 0; hour <= 24; hour++)
            {
                var time = Epoch + TimeSpan.FromHours(hour);
                Assert.Equal(PropagationCode.None, satellite.Propagate(time, out var state));
                var place = state.ToEarthFixed(time).ToGeodetic();
                Assert.Equal(0.0, Math.IEEERemainder(place.LongitudeDegrees - longitude, 360.0), 0.1);
                Assert.Equal(0.0, place.LatitudeDegrees, 0.1);
                Assert.Equal(35_786e3, place.AltitudeMeters, 20e3);
            }
        }
    }

    [Fact]
    public void Train_SharedGroundTrack_PassesTheSamePlacesLater()
    {
        var leader = new SunSynchronousOrbit(705.0).At(Epoch, TimeSpan.FromHours(13.5), 40.0);
        var follower = new Sgp4(Train.Of(leader, [TimeSpan.FromMinutes(15)])[0]);
        var first = new Sgp4(leader);
        foreach (var minutes in new[] { 0.0, 50.0, 400.0 })
        {
            var time = Epoch + TimeSpan.FromMinutes(minutes);
            first.Propagate(time, out var ahead);
            follower.Propagate(time + TimeSpan.FromMinutes(15), out var behind);
            var (a, b) = (ahead.ToEarthFixed(time).Position, behind.ToEarthFixed(time + TimeSpan.FromMinutes(15)).Position);
            Assert.Equal(a.XKilometers, b.XKilometers, 2.0);
            Assert.Equal(a.YKilometers, b.YKilometers, 2.0);
            Assert.Equal(a.ZKilometers, b.ZKilometers, 2.0);
        }
    }

    [Fact]
    public void WalkerStar_Iridium_SpreadsItsPlanesOverHalfATurn()
    {
        var sets = WalkerPattern.Parse("86.4:66/6/2", WalkerKind.Star).ElementSets(780.0, Epoch);

        Assert.Equal([0.0, 30.0, 60.0, 90.0, 120.0, 150.0], sets.Select(s => s.RightAscensionDegrees).Distinct());
        // 100.4 minutes, Iridium's published period.
        Assert.Equal(100.4, sets[0].Period.TotalMinutes, 0.1);
    }
}
