using NetTopologySuite.Geometries;
using ScAi.Orbits.Coverage;
using ScAi.Orbits.Coverage.Sensors;
using ScAi.Orbits.Frames;
using ScAi.Orbits.Propagation;
using ScAi.Time;

namespace ScAi.Orbits.Tests.Coverage;

public class FootprintTests
{
    public static TheoryData<string> Sensors => ["cone", "rect", "horizon", "sar", "tilted", "limb"];

    [Theory]
    [MemberData(nameof(Sensors))]
    public void Of_AnySensor_HoldsWhatTheSensorSeesAndNothingElse(string name)
    {
        var satellite = new Sgp4(A.DownlinkSatellites()[0]);
        var sensor = name switch
        {
            "cone" => Sensor.Cone(30.0),
            "rect" => Sensor.Rectangle(45.0, 10.0) with { Mounting = new Mounting(0.0, 0.0, 20.0) },
            "horizon" => Sensor.AboveElevation(10.0),
            "sar" => Sensor.SideLooking(LookSide.Both, 20.0, 50.0, 10.0),
            "tilted" => Sensor.Cone(20.0) with { Mounting = new Mounting(25.0, 15.0, 0.0) },
            _ => Sensor.Cone(25.0) with { Mounting = new Mounting(-55.0, 0.0, 0.0) },
        };
        var asset = new CoverageAsset("A", satellite, sensor);
        var random = new Random(5);
        var inside = 0;
        for (var k = 0; k < 8; k++)
        {
            var time = A.August1 + TimeSpan.FromMinutes(13 * k);
            satellite.Propagate(time, out var inertial);
            var state = inertial.ToEarthFixed(time);
            var footprint = Footprint.Of(state, sensor, 180);
            Assert.True(footprint.IsValid && !footprint.IsEmpty, $"{name} {k}");
            var edge = footprint.Boundary;
            var below = state.ToGeodetic();
            for (var i = 0; i < 300; i++)
            {
                var latitude = Math.Clamp(below.LatitudeDegrees + 60.0 * (random.NextDouble() - 0.5), -89.9, 89.9);
                var longitude = below.LongitudeDegrees + 80.0 * (random.NextDouble() - 0.5) / Math.Max(0.2, Math.Cos(latitude * Math.PI / 180.0));
                longitude -= 360.0 * Math.Floor((longitude + 180.0) / 360.0);
                var point = footprint.Factory.CreatePoint(new Coordinate(longitude, latitude));
                if (edge.Distance(point) < 0.5)
                {
                    continue;
                }

                var sees = SensorOracle.Sees(asset, new GroundSite(new GeodeticPosition(latitude, longitude)), time);
                inside += sees ? 1 : 0;
                Assert.True(sees == footprint.Contains(point), $"{name} {k}: {latitude}, {longitude} is {(sees ? "" : "not ")}seen");
            }
        }

        Assert.True(inside > 5, $"{name}: only {inside} points inside");
    }

    /// <summary>A wide swath whose edge goes round the pole, there and back over the same meridians.</summary>
    [Fact]
    public void Of_WideSwathOverThePoles_IsOneRegionThatHoldsWhatIsSeen()
    {
        var satellite = new Sgp4(A.DownlinkSatellites()[0]);
        var sensor = Sensor.Rectangle(56.0, 30.0);
        var asset = new CoverageAsset("A", satellite, sensor);
        var random = new Random(5);
        var inside = 0;
        for (var k = 0; k < 2 * 1440; k++)
        {
            var time = A.August1 + TimeSpan.FromMinutes(0.5 * k);
            satellite.Propagate(time, out var inertial);
            var state = inertial.ToEarthFixed(time);
            if (Math.Abs(state.ToGeodetic().LatitudeDegrees) < 76.0)
            {
                continue;
            }

            var footprint = Footprint.Of(state, sensor, 180);
            Assert.True(footprint.IsValid && !footprint.IsEmpty, $"{k}");
            var edge = footprint.Boundary;
            for (var i = 0; i < 8; i++)
            {
                var (latitude, longitude) = (Math.CopySign(65.0 + 18.0 * random.NextDouble(), state.Position.ZKilometers), 360.0 * random.NextDouble() - 180.0);
                var point = footprint.Factory.CreatePoint(new Coordinate(longitude, latitude));
                if (edge.Distance(point) < 2.0)
                {
                    continue;
                }

                var sees = SensorOracle.Sees(asset, new GroundSite(new GeodeticPosition(latitude, longitude)), time);
                inside += sees ? 1 : 0;
                Assert.True(sees == footprint.Contains(point), $"{k}: {latitude}, {longitude} is {(sees ? "" : "not ")}seen");
            }
        }

        Assert.True(inside > 100, $"only {inside} points inside");
    }

    /// <summary>With few points the chords of a bent swath may cross each other next to a pole.</summary>
    [Theory]
    [InlineData(36)]
    [InlineData(8)]
    public void Of_CoarseEdgesOverThePoles_AreValid(int points)
    {
        var satellite = new Sgp4(A.DownlinkSatellites()[0]);
        Sensor[] sensors =
        [
            Sensor.SideLooking(LookSide.Right, 10.0, 60.0, 80.0), Sensor.Rectangle(60.0, 5.0) with { Mounting = new Mounting(0.0, 0.0, 45.0) },
        ];
        for (var k = 0; k < 1440; k++)
        {
            var time = A.August1 + TimeSpan.FromMinutes(k);
            satellite.Propagate(time, out var inertial);
            var state = inertial.ToEarthFixed(time);
            Assert.All(sensors, sensor => Assert.True(Footprint.Of(state, sensor, points).IsValid, $"{k}"));
        }
    }

    [Fact]
    public void Of_SensorThatLooksPastTheEarth_IsEmpty()
    {
        var satellite = new Sgp4(A.DownlinkSatellites()[0]);
        satellite.Propagate(A.August1, out var state);

        Assert.True(Footprint.Of(state.ToEarthFixed(A.August1), Sensor.Cone(5.0) with { Mounting = new Mounting(90.0, 0.0, 0.0) }).IsEmpty);
    }
}
