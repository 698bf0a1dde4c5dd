using ScAi.Orbits.Constellations;
using ScAi.Orbits.Coverage;
using ScAi.Orbits.Coverage.Access;
using ScAi.Orbits.Coverage.Figures;
using ScAi.Orbits.Coverage.Sensors;
using ScAi.Orbits.Coverage.Targets;
using ScAi.Orbits.Propagation;
using ScAi.Time;

namespace ScAi.Orbits.Tests.Coverage;

public class CoverageOracleTests
{
    private static readonly ScenarioTime Start = ScenarioTime.FromUtc(2023, 8, 1);

    [Fact]
    public void Pass_OverANonRotatingEarth_LastsAsLongAsTheConeTakes()
    {
        // 500 km and 5 degrees: half angle acos(R cos 5 / (R + 500)) - 5 = 17.515 degrees, 552.4 s of an orbit of 5676.98 s.
        const double r = 6878.137, mu = 398600.4418;
        var n = Math.Sqrt(mu / (r * r * r));
        var nodes = new List<double>();
        for (var i = 0; i <= 100; i++)
        {
            var (sin, cos) = Math.SinCos(n * (60.0 * i - 3000.0));
            nodes.AddRange([r * cos, r * sin, 0.0, -r * n * sin, r * n * cos, 0.0]);
        }

        var first = OrbitTrack.Floor(Start.UnixMicroseconds, 60_000_000);
        var study = Study(Satellite(), Sensor.AboveElevation(5.0), CoverageTarget.Point(0.0, 0.0), TimeSpan.FromSeconds(5900)) with { KeepsAccesses = true };
        var result = new CoverageAnalysis(study, [new OrbitTrack([.. nodes], 60_000_000, first)]).Run();

        var access = Assert.Single(result.Accesses);
        Assert.Equal(552.4, access.Duration.TotalSeconds, 0.05);
        Assert.Equal(2.0 * 17.515 / 360.0 * 2.0 * Math.PI / n, access.Duration.TotalSeconds, 0.02);
        Assert.Equal(3000.0 - 276.2, (access.Start - Start).TotalSeconds, 0.05);
    }

    [Fact]
    public void Share_Of500KilometersAnd5Degrees_Is2Point318Percent()
    {
        // The ellipsoid and the orbit's wandering altitude move it by some per mille around the spherical value.
        var result = new CoverageAnalysis(Study(
            Satellite(), Sensor.AboveElevation(5.0), CoverageTarget.Global(1.0, GridShape.EvenlySpaced), TimeSpan.FromMinutes(95))).Run();

        Assert.Equal(2.318, result.MeanPercentCovered, 0.05);
        Assert.Equal(2.318, result.OverTime.SkipLast(1).Average(sample => sample.Percent), 0.05);
        Assert.Equal(result.MeanPercentCovered, result.OverTime.SkipLast(1).Average(sample => sample.Percent), 0.01);
    }

    [Fact]
    public void Share_FinerAndFinerGrid_Converges()
    {
        // The truth is the finest grid's; every refinement must come nearer, up to the scatter of cells on the edge.
        double Share(double resolution) => new CoverageAnalysis(Study(
            Satellite(), Sensor.Cone(40.0), GeoJsonTarget.Read("""{"type":"Polygon","coordinates":[[[0,0],[70,10],[40,60],[0,0]]]}""", resolution),
            TimeSpan.FromHours(12))).Run(2).MeanPercentCovered;

        var finest = Share(0.25);
        var errors = new[] { 8.0, 2.0, 0.5 }.Select(resolution => Math.Abs(Share(resolution) / finest - 1.0)).ToArray();

        Assert.True(errors[0] < 0.1 && errors[1] < 0.02 && errors[2] < 0.002, string.Join(", ", errors));
    }

    [Fact]
    public void AssetCount_StarlinkLikeShell_IsWhatItsGeometryGives()
    {
        // 72 planes of 22 at 550 km and 53 degrees, mask 25: on average each place sees the number of satellites times the share of
        // the Earth that one covers, times the density of satellites at its latitude against an even spread.
        var sets = WalkerPattern.Parse("53:1584/72/17").ElementSets(550.0, Start);
        var study = new CoverageStudy
        {
            Assets = [.. sets.Select(set => new CoverageAsset(set.ObjectName!, new Sgp4(set), Sensor.AboveElevation(25.0)))],
            Target = CoverageTarget.Points(Enumerable.Range(0, 12).Select(i => new ScAi.Orbits.Frames.GeodeticPosition(i % 2 * 40.0, 30.0 * i))),
            Interval = new(Start, Start + TimeSpan.FromMinutes(40)),
            Figures = [FigureOfMerit.AssetCount, FigureOfMerit.AssetCoverage],
        };
        var result = new CoverageAnalysis(study).Run(2);
        var mean = result.Column(FigureOfMerit.AssetCount, StatisticKind.Mean)!.Values;

        foreach (var (latitude, offset) in new[] { (0.0, 0), (40.0, 1) })
        {
            var expected = ExpectedAssets(1584, 53.0, latitude, 6378.0 + 550.0, latitude == 0.0 ? 6378.1 : 6369.3, 25.0);
            var found = mean.Where((_, i) => i % 2 == offset).Average();
            Assert.True(Math.Abs(found / expected - 1.0) < 0.03, $"latitude {latitude}: {found}, by geometry {expected}");
        }

        Assert.Equal(100.0, result.Column(FigureOfMerit.AssetCoverage, StatisticKind.AtLeast, 2)!.Values[1]);
    }

    [Fact]
    public void Run_InPartsOnAnyThreads_IsTheSameToTheBit()
    {
        var study = Study(Satellite(), Sensor.Cone(55.0), CoverageTarget.Global(3.0), TimeSpan.FromHours(5)) with { Figures = FigureName.All };
        study = study with { Assets = [.. study.Assets, new CoverageAsset("B", new Sgp4(A.DownlinkSatellites()[1]), Sensor.Rectangle(30.0, 10.0))] };
        var whole = Text(new CoverageAnalysis(study).Run(1));
        var threads = Text(new CoverageAnalysis(study).Run(3));

        var here = new CoverageAnalysis(study);
        var there = new CoverageAnalysis(study);
        var parts = Enumerable.Range(0, here.Parts).Reverse().Select(part => (part % 2 == 0 ? here : there).Compute(part, 1 + part % 2)).ToList();

        Assert.True(here.Parts > 4);
        Assert.Equal(whole, threads);
        Assert.Equal(whole, Text(new CoverageAnalysis(study).Assemble(parts)));
        Assert.Throws<ArgumentException>(() => here.Assemble(parts[1..]));
    }

    [Fact]
    public void Run_Progress_IsMonotoneAndEndsAtOne()
    {
        var told = new List<double>();
        new CoverageAnalysis(Study(Satellite(), Sensor.Cone(30.0), CoverageTarget.Global(3.0), TimeSpan.FromHours(2))).Run(2, new Teller(told));

        Assert.Equal(told.Order(), told);
        Assert.Equal(1.0, told[^1]);
    }

    [Fact]
    public void Run_Cancelled_StopsWithinASecond()
    {
        using var stop = new CancellationTokenSource();
        var study = Study(Satellite(), Sensor.AboveElevation(5.0), CoverageTarget.Global(1.0), TimeSpan.FromDays(3));
        study = study with { Assets = [.. Enumerable.Repeat(study.Assets[0], 20)] };
        var watch = new System.Diagnostics.Stopwatch();

        Assert.ThrowsAny<OperationCanceledException>(() => new CoverageAnalysis(study).Run(2, new Stopper(stop, watch), stop.Token));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(3), $"{watch.Elapsed}");
    }

    [Fact]
    public void Study_Impossible_SaysWhy()
    {
        var study = Study(Satellite(), Sensor.Cone(200.0), CoverageTarget.Point(0, 0), TimeSpan.FromHours(1));

        Assert.Contains(
            "asset 1 (A): a cone's half angle must be above 0 to 180 degrees, not 200",
            Assert.Throws<ArgumentException>(() => new CoverageAnalysis(study)).Message);
    }

    /// <summary>Integrates the density of satellites of inclined circular orbits over the cap that a place sees.</summary>
    private static double ExpectedAssets(int satellites, double inclination, double latitude, double r, double ground, double mask)
    {
        const double degree = Math.PI / 180.0;
        var cap = Math.Acos(ground * Math.Cos(mask * degree) / r) - mask * degree;
        var (sum, steps) = (0.0, 2000);
        for (var i = 0; i < steps; i++)
        {
            // In argument of latitude satellites are even, in node too: for each, the share of longitudes within the cap.
            var phi = Math.Asin(Math.Sin(inclination * degree) * Math.Sin(2.0 * Math.PI * (i + 0.5) / steps));
            var cos = (Math.Cos(cap) - Math.Sin(phi) * Math.Sin(latitude * degree)) / (Math.Cos(phi) * Math.Cos(latitude * degree));
            sum += cos >= 1.0 ? 0.0 : cos <= -1.0 ? 1.0 : Math.Acos(cos) / Math.PI;
        }

        return satellites * sum / steps;
    }

    private static string Text(CoverageResult result)
    {
        using var cells = new StringWriter();
        ScAi.Orbits.Exports.CoverageExport.WriteCellsCsv(cells, result);
        using var json = new MemoryStream();
        ScAi.Orbits.Exports.CoverageExport.WriteJson(json, result);
        return cells + System.Text.Encoding.UTF8.GetString(json.ToArray());
    }

    private static Sgp4 Satellite() => new(new CircularOrbit(500.0, 60.0).At(Start, 20.0, 0.0));

    private static CoverageStudy Study(Sgp4 satellite, Sensor sensor, CoverageTarget target, TimeSpan length) => new()
    {
        Assets = [new CoverageAsset("A", satellite, sensor)],
        Target = target,
        Interval = new(Start, Start + length),
    };

    private sealed class Teller(List<double> told) : IProgress<double>
    {
        public void Report(double value) => told.Add(value);
    }

    private sealed class Stopper(CancellationTokenSource stop, System.Diagnostics.Stopwatch watch) : IProgress<double>
    {
        public void Report(double value)
        {
            watch.Start();
            stop.Cancel();
        }
    }
}
