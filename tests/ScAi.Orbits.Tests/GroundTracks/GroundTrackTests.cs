using ScAi.Orbits.Frames;
using ScAi.Orbits.GroundTracks;
using ScAi.Orbits.Propagation;
using ScAi.Time;

namespace ScAi.Orbits.Tests.GroundTracks;

public class GroundTrackTests
{
    [Fact]
    public void Of_OneOrbitOfSuomiNpp_ReachesTheLatitudeOfItsInclination()
    {
        var satellite = new Sgp4(A.DownlinkSatellites()[0]);

        var track = GroundTrack.Of(satellite, A.August1, A.August1 + satellite.Elements.Period, TimeSpan.FromSeconds(10)).ToList();

        // 180 - 98.7048 degrees geocentric, at most 0.2 degrees more geodetic.
        Assert.Equal(180.0 - 98.7048 + 0.06, track.Max(p => p.Place.LatitudeDegrees), 0.1);
        Assert.Equal(A.August1 + TimeSpan.FromSeconds(10), track[1].Time);
        Assert.All(track, p => Assert.InRange(p.Place.AltitudeMeters, 815e3, 860e3));
    }

    [Fact]
    public void AcrossTrack_ViirsHalfAngle_SpansItsPublishedSwath()
    {
        // VIIRS's published figures: 56.06 degrees to each side from 829 km, a swath of about 3,060 km.
        var satellite = new Sgp4(A.DownlinkSatellites()[0]);
        satellite.Propagate(A.August1, out var state);
        var fixedState = state.ToEarthFixed(A.August1);

        var left = GroundTrack.AcrossTrack(fixedState, -56.06)!.Value;
        var right = GroundTrack.AcrossTrack(fixedState, 56.06)!.Value;

        var (a, b) = (Wgs84.ToEarthFixed(left), Wgs84.ToEarthFixed(right));
        var cosine = (a.XKilometers * b.XKilometers + a.YKilometers * b.YKilometers + a.ZKilometers * b.ZKilometers)
            / (a.LengthKilometers * b.LengthKilometers);
        Assert.Equal(3060.0, 6371.0 * Math.Acos(cosine), 40.0);
        Assert.Null(GroundTrack.AcrossTrack(fixedState, 63.0));

        // The right-hand edge is where the velocity's left is not: east of a northward track.
        var isNorthward = fixedState.Velocity.ZKilometersPerSecond > 0.0;
        var place = fixedState.ToGeodetic();
        Assert.Equal(isNorthward, Math.IEEERemainder(right.LongitudeDegrees - place.LongitudeDegrees, 360.0) > 0.0);
    }

    [Fact]
    public void ToGround_FromAnywhereStraightDown_IsThePlaceBelow()
    {
        var random = new Random(5);
        for (var i = 0; i < 1000; i++)
        {
            var place = new GeodeticPosition(180.0 * random.NextDouble() - 90.0, 360.0 * random.NextDouble() - 180.0, 1000.0 + 1e6 * i);
            var below = Wgs84.ToEarthFixed(place with { AltitudeMeters = 0.0 });
            var above = Wgs84.ToEarthFixed(place);

            var met = LineOfSight.ToGround(above, (
                below.XKilometers - above.XKilometers, below.YKilometers - above.YKilometers, below.ZKilometers - above.ZKilometers));

            Assert.Equal(place.LatitudeDegrees, met!.Value.LatitudeDegrees, 1e-8);
            Assert.Equal(0.0, Math.IEEERemainder(place.LongitudeDegrees - met.Value.LongitudeDegrees, 360.0), 1e-7);
        }
    }
}
