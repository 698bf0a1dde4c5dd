using ScAi.Orbits.Coverage;
using ScAi.Orbits.Coverage.Access;
using ScAi.Orbits.Coverage.Figures;
using ScAi.Orbits.Coverage.Intervals;
using ScAi.Orbits.Coverage.Sensors;
using ScAi.Orbits.Coverage.Targets;
using ScAi.Time;

namespace ScAi.Orbits.Tests.Coverage;

public class FigureTests
{
    private static readonly FigureLayout Layout = new(new CoverageStudy
    {
        Assets = [],
        Target = CoverageTarget.Point(0, 0),
        Interval = new(At(0), At(100)),
        Figures = FigureName.Usual,
        Percentiles = [50.0, 90.0],
        AssetCounts = [1, 2],
    });

    [Fact]
    public void TimeAverageGap_GapsOf5And10And15In100_Is3Point5()
    {
        var figures = Figures((0, 5, 20), (0, 30, 75), (0, 90, 100));

        Assert.Equal(3.5, figures["time-average-gap"], 1e-12);
        Assert.Equal(1.75, figures["response-time.mean"], 1e-12);
        Assert.Equal(1.75, figures["age-of-data.mean"], 1e-12);
        Assert.Equal(3.0, figures["gap-count"]);
        Assert.Equal(5.0, figures["revisit-time.min"]);
        Assert.Equal(10.0, figures["revisit-time.mean"]);
        Assert.Equal(15.0, figures["revisit-time.max"]);
        Assert.Equal(70.0, figures["percent-covered"], 1e-12);
        Assert.Equal(15.0, figures["access-duration.p50"]);
        Assert.Equal(45.0, figures["access-duration.max"]);

        // Waits are uniform over gaps: longer than x for (5-x)+(10-x)+(15-x) of 100 s; 10 % of the time that is longer than 20/3 s.
        Assert.Equal(0.0, figures["response-time.p50"]);
        Assert.Equal(7.5, figures["response-time.p90"], 1e-9);
    }

    [Fact]
    public void Figures_NeverSeen_AreOneGapAndUndefinedAccesses()
    {
        var figures = Figures();

        Assert.Equal(0.0, figures["simple-coverage"]);
        Assert.Equal(1.0, figures["gap-count"]);
        Assert.Equal(100.0, figures["revisit-time.max"]);
        Assert.Equal(100.0, figures["time-average-gap"]);
        Assert.Equal(50.0, figures["response-time.p50"], 1e-9);
        Assert.True(double.IsNaN(figures["access-duration.mean"]));
        Assert.Equal(0.0, figures["asset-count.max"]);
    }

    [Fact]
    public void Figures_AlwaysSeen_HaveNoGap()
    {
        var figures = Figures((0, 0, 100), (1, 40, 60));

        Assert.Equal(100.0, figures["percent-covered"]);
        Assert.Equal(0.0, figures["gap-count"]);
        Assert.True(double.IsNaN(figures["revisit-time.mean"]));
        Assert.Equal(0.0, figures["response-time.max"]);
        Assert.Equal(1.2, figures["asset-count.mean"], 1e-12);
        Assert.Equal(1.0, figures["asset-count.min"]);
        Assert.Equal(20.0, figures["asset-coverage.n2"], 1e-12);
        Assert.Equal(40.0, figures["access-separation.max"]);
    }

    [Fact]
    public void Figures_RandomAccesses_AgreeWithIntervalAlgebraAndSampling()
    {
        var random = new Random(3);
        for (var round = 0; round < 300; round++)
        {
            var accesses = Enumerable.Range(0, random.Next(12)).Select(_ =>
            {
                var start = random.Next(99);
                return (Asset: random.Next(3), Start: start, End: start + 1 + random.Next(Math.Min(20, 99 - start) + 1));
            }).Where(access => access.End <= 100).ToArray();
            var figures = Figures(accesses);

            var covered = IntervalSet.Of(accesses.Select(access => new TimeInterval(At(access.Start), At(access.End))));
            var gaps = covered.ComplementIn(new(At(0), At(100)));
            Assert.Equal(covered.Duration.TotalSeconds, figures["coverage-time"], 1e-9);
            Assert.Equal(gaps.Count, figures["gap-count"]);
            Assert.Equal(gaps.Sum(gap => gap.Duration.TotalSeconds * gap.Duration.TotalSeconds) / 100.0, figures["time-average-gap"], 1e-9);

            // Thousand instants, each waiting for the next covered one.
            var waits = Enumerable.Range(0, 1000).Select(i => ScenarioTime.FromUnixMicroseconds(i * 100_000 + 50_000))
                .Select(time => gaps.FirstOrDefault(gap => gap.Contains(time)) is { } gap && gap != default ? (gap.End - time).TotalSeconds : 0.0)
                .Order().ToArray();
            Assert.Equal(waits.Average(), figures["response-time.mean"], 0.01);
            Assert.Equal(waits[499], figures["response-time.p50"], 0.2);
            Assert.Equal(waits[899], figures["response-time.p90"], 0.2);
            var twice = Enumerable.Range(0, 100).Count(t => accesses.Count(access => access.Start <= t && t < access.End) >= 2);
            Assert.Equal(twice, figures["asset-coverage.n2"], 1e-9);
        }
    }

    [Fact]
    public void Dilution_RegularTetrahedron_HasTheTextbookValues()
    {
        // One satellite overhead and three on the horizon 120 degrees apart: with rows (0,0,1,1) and (cos, sin, 0, 1) the inverse of
        // H'H has 2/3, 2/3, 4/3 and 1/3 on its diagonal.
        var cells = new CellIndex(CoverageTarget.Point(0.0, 0.0));
        var tracks = new[] { (1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, -0.5, Math.Sqrt(0.75)), (0.0, -0.5, -Math.Sqrt(0.75)) }
            .Select(d => new OrbitTrack(
                [.. Enumerable.Repeat(new[] { 6378.137 + 20000.0 * d.Item1, 20000.0 * d.Item2, 20000.0 * d.Item3, 0.0, 0.0, 0.0 }, 4).SelectMany(s => s)],
                60_000_000, 0))
            .ToList();
        var layout = new FigureLayout(new CoverageStudy
        {
            Assets = [], Target = CoverageTarget.Point(0, 0), Interval = new(At(0), At(100)), Figures = FigureName.Dilution,
        });
        var columns = layout.Columns.Select(_ => new double[1]).ToArray();
        var sampler = new DilutionSampler(new DilutionGrid(tracks, 0, 100_000_000, 10_000_000), cells);
        var accesses = Enumerable.Range(0, 4).Select(asset => new RawAccess(0, asset, 0, asset == 3 ? 50_000_000 : 100_000_000)).ToArray();

        new CellFigures(layout, 0, 100_000_000, 4, sampler).Compute(accesses, 0, columns, 0);

        double Mean(FigureOfMerit figure) => columns[layout.First[(int)figure] + 1][0];
        Assert.Equal(Math.Sqrt(3.0), Mean(FigureOfMerit.GeometricDilution), 1e-9);
        Assert.Equal(Math.Sqrt(8.0 / 3.0), Mean(FigureOfMerit.PositionDilution), 1e-9);
        Assert.Equal(Math.Sqrt(4.0 / 3.0), Mean(FigureOfMerit.HorizontalDilution), 1e-9);
        Assert.Equal(Math.Sqrt(4.0 / 3.0), Mean(FigureOfMerit.VerticalDilution), 1e-9);
        Assert.Equal(Math.Sqrt(1.0 / 3.0), Mean(FigureOfMerit.TimeDilution), 1e-9);
        Assert.Equal(50.0, columns[layout.First[(int)FigureOfMerit.DilutionAvailability]][0]);
    }

    [Theory]
    [InlineData(FigureOfMerit.RevisitTime, "revisit-time")]
    [InlineData(FigureOfMerit.PositionDilution, "pdop")]
    public void Find_Name_IsTheInverseOfOf(FigureOfMerit figure, string name)
    {
        Assert.Equal(name, FigureName.Of(figure));
        Assert.Equal(figure, FigureName.Find(name));
        Assert.Equal(FigureName.All.Count, FigureName.All.Select(FigureName.Of).Distinct().Count());
    }

    private static Dictionary<string, double> Figures(params (int Asset, int Start, int End)[] accesses)
    {
        var columns = Layout.Columns.Select(_ => new double[1]).ToArray();
        var raw = accesses.OrderBy(access => access.Start)
            .Select(access => new RawAccess(0, access.Asset, access.Start * 1_000_000L, access.End * 1_000_000L)).ToArray();
        new CellFigures(Layout, 0, 100_000_000, 12, null).Compute(raw, 0, columns, 0);
        return Layout.Columns
            .Select((column, k) => (new FigureColumn(column.Figure, column.Statistic, columns[k]).Name, columns[k][0]))
            .ToDictionary(pair => pair.Name, pair => pair.Item2);
    }

    private static ScenarioTime At(int second) => ScenarioTime.FromUnixMicroseconds(second * 1_000_000L);
}
