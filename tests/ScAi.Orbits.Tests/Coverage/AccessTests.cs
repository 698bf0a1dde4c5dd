using ScAi.Orbits.Coverage;
using ScAi.Orbits.Coverage.Access;
using ScAi.Orbits.Coverage.Intervals;
using ScAi.Orbits.Coverage.Sensors;
using ScAi.Orbits.Coverage.Targets;
using ScAi.Orbits.Elements;
using ScAi.Orbits.Frames;
using ScAi.Orbits.Propagation;
using ScAi.Time;

namespace ScAi.Orbits.Tests.Coverage;

public class AccessTests
{
    private static readonly ScenarioTime Start = ScenarioTime.FromUtc(2023, 8, 1, 0, 0, 7);

    public static TheoryData<string> Sensors =>
        ["mask", "cone", "wide cone", "tilted cone", "rectangle", "agile rectangle", "agile cone", "radar left", "radar right", "radar both",
            "sunlit", "yawed rectangle"];

    [Theory]
    [MemberData(nameof(Sensors))]
    public void Accesses_LowOrbit_MatchDenseSampling(string sensor) =>
        AssertMatchesDenseSampling(LowOrbit(), sensor, TimeSpan.FromHours(6), TimeSpan.FromSeconds(2));

    [Theory]
    [InlineData("mask")]
    [InlineData("cone")]
    [InlineData("tilted cone")]
    [InlineData("rectangle")]
    [InlineData("sunlit")]
    public void Accesses_Molniya_MatchDenseSampling(string sensor) =>
        AssertMatchesDenseSampling(Molniya(), sensor, TimeSpan.FromHours(14), TimeSpan.FromSeconds(5));

    [Fact]
    public void Accesses_TinyCone_FindsAccessesOfMilliseconds()
    {
        // A cone of 0.01 degrees is a quarter of a kilometre on the ground, crossed in 30 ms, between samples any grid would take.
        var track = LowOrbit();
        var time = Start + TimeSpan.FromMinutes(37) + TimeSpan.FromSeconds(11.3);
        track.Propagate(time, out var state);

        // Straight towards the Earth's centre.
        var (x, y, z) = state.ToEarthFixed(time).Position;
        var below = Wgs84.ToGeodetic(new Position<EarthFixed>(x * 0.9, y * 0.9, z * 0.9));
        for (var k = 0; k < 30; k++)
        {
            below = Wgs84.ToGeodetic(Along(x, y, z, below));
        }

        var accesses = Run(track, Sensor.Cone(0.01), CoverageTarget.Point(below.LatitudeDegrees, below.LongitudeDegrees), TimeSpan.FromHours(2)).Accesses;

        var access = Assert.Single(accesses);
        Assert.True(access.Start <= time && time <= access.End, $"{access.Start} {time} {access.End}");
        Assert.InRange(access.Duration.TotalSeconds, 0.01, 0.06);
    }

    [Fact]
    public void Accesses_AnyThreadsAnyInterval_HaveTheSameEdges()
    {
        var target = CoverageTarget.Global(10.0);
        var whole = Run(LowOrbit(), Sensor.Cone(40.0), target, TimeSpan.FromHours(3));
        var threads = Run(LowOrbit(), Sensor.Cone(40.0), target, TimeSpan.FromHours(3), cores: 4);
        Assert.Equal(whole.Accesses, threads.Accesses);
        Assert.Equal(whole.Columns.SelectMany(column => column.Values), threads.Columns.SelectMany(column => column.Values));

        var middle = Start + TimeSpan.FromMinutes(80.123);
        var late = Study(LowOrbit(), Sensor.Cone(40.0), target) with { Interval = new(middle, Start + TimeSpan.FromHours(3)) };
        var expected = whole.Accesses.Where(access => access.End > middle)
            .Select(access => access with { Start = ScenarioTime.Max(access.Start, middle) });
        Assert.Equal(expected, new CoverageAnalysis(late).Run().Accesses);
    }

    [Fact]
    public void Find_OnceWarm_AllocatesNothing()
    {
        var cells = new CellIndex(CoverageTarget.Global(5.0));
        var search = new AccessSearch(cells);
        var track = OrbitTrack.Of(LowOrbit(), Start, Start + TimeSpan.FromHours(12));
        var geometry = new SensorGeometry(Sensor.Rectangle(40.0, 12.0));
        var found = new List<RawAccess>();
        void Find()
        {
            found.Clear();
            for (var part = 0; part < cells.Parts; part++)
            {
                search.Find(track, geometry, 0, part, Start, Start + TimeSpan.FromHours(12), found);
            }
        }

        Find();
        Find();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Find();

        Assert.True(found.Count > 1000);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1000);
    }

    private static Position<EarthFixed> Along(double x, double y, double z, GeodeticPosition near)
    {
        // Scaled so that the altitude becomes zero.
        var r = Math.Sqrt(x * x + y * y + z * z);
        var ground = Wgs84.ToEarthFixed(near with { AltitudeMeters = 0.0 }).LengthKilometers;
        return new(x / r * ground, y / r * ground, z / r * ground);
    }

    private static void AssertMatchesDenseSampling(Sgp4 satellite, string name, TimeSpan length, TimeSpan step)
    {
        var target = CoverageTarget.Points(Places());
        var asset = new CoverageAsset("A", satellite, Of(name));
        var found = Run(satellite, asset.Sensor, target, length).Accesses;
        var compared = 0;
        for (var cell = 0; cell < target.Cells.Count; cell++)
        {
            var site = new GroundSite(target.Cells[cell].Place);
            var expected = Dense(asset, site, Start, Start + length, step);
            var own = found.Where(access => access.CellIndex == cell).ToList();

            // What a dense scan misses must be shorter than its step, and be real.
            foreach (var extra in own.Where(access => !expected.Any(e => e.Start < access.End && access.Start < e.End)).ToList())
            {
                Assert.True(extra.Duration <= step, $"{name} cell {cell}: {extra.Start} to {extra.End} is not in the dense scan");
                Assert.True(extra.Duration < TimeSpan.FromMilliseconds(3) || SensorOracle.Sees(asset, site, extra.Start + extra.Duration / 2));
                own.Remove(extra);
            }

            Assert.True(expected.Count == own.Count, $"{name} cell {cell}: {own.Count} accesses, the dense scan has {expected.Count}");
            for (var i = 0; i < own.Count; i++)
            {
                compared++;
                var tolerance = name == "sunlit" ? 10.0 : 0.001;
                Assert.Equal(0.0, (own[i].Start - expected[i].Start).TotalSeconds, tolerance);
                Assert.Equal(0.0, (own[i].End - expected[i].End).TotalSeconds, tolerance);
            }
        }

        Assert.True(compared >= 5, $"{name}: only {compared} accesses were compared");
    }

    private static List<(ScenarioTime Start, ScenarioTime End)> Dense(
        CoverageAsset asset, GroundSite site, ScenarioTime from, ScenarioTime to, TimeSpan step)
    {
        var result = new List<(ScenarioTime, ScenarioTime)>();
        ScenarioTime? open = SensorOracle.Sees(asset, site, from) ? from : null;
        for (var time = from; time < to; time += step)
        {
            var next = ScenarioTime.Min(time + step, to);
            var sees = SensorOracle.Sees(asset, site, next);
            if (sees == open.HasValue)
            {
                continue;
            }

            var (low, high) = (time, next);
            while ((high - low).TotalMicroseconds > 50)
            {
                var middle = low + (high - low) / 2;
                (low, high) = SensorOracle.Sees(asset, site, middle) == sees ? (low, middle) : (middle, high);
            }

            if (open is { } start)
            {
                result.Add((start, high));
                open = null;
            }
            else
            {
                open = high;
            }
        }

        if (open is { } last)
        {
            result.Add((last, to));
        }

        return result;
    }

    private static Sensor Of(string name) => name switch
    {
        "mask" => Sensor.AboveElevation(10.0),
        "cone" => Sensor.Cone(30.0),
        "wide cone" => Sensor.Cone(62.0) with { MinimumElevationDegrees = 5.0 },
        "tilted cone" => Sensor.Cone(20.0) with { Mounting = new Mounting(-25.0, 12.0, 5.0) },
        "rectangle" => Sensor.Rectangle(40.0, 12.0),
        "yawed rectangle" => Sensor.Rectangle(35.0, 12.0) with { Mounting = new Mounting(10.0, -20.0, 70.0) },
        "agile rectangle" => Sensor.Rectangle(5.0, 3.0) with { Agility = Agility.Box(40.0, 20.0) },
        "agile cone" => Sensor.Cone(2.0) with { Agility = Agility.Cone(40.0) },
        "radar left" => Sensor.SideLooking(LookSide.Left, 15.0, 60.0, 10.0),
        "radar right" => Sensor.SideLooking(LookSide.Right, 15.0, 60.0, 10.0),
        "radar both" => Sensor.SideLooking(LookSide.Both, 20.0, 50.0, 20.0),
        _ => Sensor.AboveElevation(5.0) with { MinimumSunElevationDegrees = 0.0 },
    };

    private static CoverageResult Run(Sgp4 satellite, Sensor sensor, CoverageTarget target, TimeSpan length, int cores = 1) =>
        new CoverageAnalysis(Study(satellite, sensor, target) with { Interval = new(Start, Start + length) }).Run(cores);

    private static CoverageStudy Study(Sgp4 satellite, Sensor sensor, CoverageTarget target) => new()
    {
        Assets = [new CoverageAsset("A", satellite, sensor)],
        Target = target,
        Interval = new(Start, Start + TimeSpan.FromHours(1)),
        KeepsAccesses = true,
    };

    private static IEnumerable<GeodeticPosition> Places()
    {
        for (var i = 0; i < 24; i++)
        {
            yield return new GeodeticPosition(
                Math.Asin(2.0 * (i + 0.5) / 24.0 - 1.0) * 180.0 / Math.PI, i * 137.50776405 % 360.0 - 180.0, i % 5 * 700.0);
        }

        yield return new GeodeticPosition(90.0, 0.0);
        yield return new GeodeticPosition(-90.0, 0.0);
        yield return new GeodeticPosition(12.0, 180.0);
    }

    private static Sgp4 LowOrbit() => new(A.DownlinkSatellites()[0]);

    private static Sgp4 Molniya() => new(new ElementSet
    {
        Epoch = Start - TimeSpan.FromHours(3.0),
        MeanMotionRevsPerDay = 2.00612,
        Eccentricity = 0.72,
        InclinationDegrees = 63.4,
        RightAscensionDegrees = 120.0,
        ArgumentOfPerigeeDegrees = 270.0,
        MeanAnomalyDegrees = 300.0,
    });
}
