using System.Diagnostics;
using ScAi.Orbits.Constellations;
using ScAi.Orbits.Coverage;
using ScAi.Orbits.Coverage.Figures;
using ScAi.Orbits.Coverage.Sensors;
using ScAi.Orbits.Coverage.Targets;
using ScAi.Orbits.Propagation;
using ScAi.Time;

namespace ScAi.Orbits.Benchmarks;

/// <summary>What the speed of coverage analysis is measured with: a global grid, 24 satellites, one day, all figures of merit.</summary>
public sealed class CoverageWorkloads
{
    private static readonly ScenarioTime Start = ScenarioTime.FromUtc(2023, 8, 1);

    private readonly int runs;
    private readonly double resolutionDegrees;

    /// <summary>Chooses how much to run.</summary>
    /// <param name="runs">Timed runs per figure, after one that warms up; the median is reported.</param>
    /// <param name="resolutionDegrees">Of the grid; 1 for the figures of record.</param>
    public CoverageWorkloads(int runs = 5, double resolutionDegrees = 1.0) => (this.runs, this.resolutionDegrees) = (runs, resolutionDegrees);

    /// <summary>The names, in the order they run.</summary>
    public static IReadOnlyList<string> Names { get; } = ["coverage-imaging-24", "coverage-mask-24", "coverage-navigation-24"];

    /// <summary>Runs one workload.</summary>
    public BenchmarkFigure Run(string name) => name switch
    {
        "coverage-imaging-24" => Measure(name, Low(), 600.0, Sensor.Cone(45.0), FigureName.All, "cone 45 deg at 600 km"),
        "coverage-mask-24" => Measure(name, Low(), 600.0, Sensor.AboveElevation(10.0), FigureName.All, "mask 10 deg at 600 km"),
        "coverage-navigation-24" => Measure(
            name, WalkerPattern.Parse("56:24/3/1"), 23222.0, Sensor.AboveElevation(5.0), FigureName.All, "mask 5 deg at 23222 km"),
        _ => throw new ArgumentException($"There is no workload \"{name}\"; there are {string.Join(", ", Names)}.", nameof(name)),
    };

    private static WalkerPattern Low() => WalkerPattern.Parse("60:24/6/1");

    private BenchmarkFigure Measure(
        string name, WalkerPattern pattern, double altitude, Sensor sensor, IReadOnlyList<FigureOfMerit> figures, string what)
    {
        var study = new CoverageStudy
        {
            Assets = [.. pattern.ElementSets(altitude, Start).Select(set => new CoverageAsset(set.ObjectName!, new Sgp4(set), sensor))],
            Target = CoverageTarget.Global(resolutionDegrees),
            Interval = new(Start, Start + TimeSpan.FromDays(1)),
            Figures = figures,
        };
        var accesses = 0L;
        var seconds = new List<double>();
        var processor = 0.0;
        for (var run = -1; run < runs; run++)
        {
            var before = Environment.CpuUsage.TotalTime;
            var watch = Stopwatch.StartNew();
            var result = new CoverageAnalysis(study).Run(cores: 2);
            if (run >= 0)
            {
                seconds.Add(watch.Elapsed.TotalSeconds);
                processor += (Environment.CpuUsage.TotalTime - before).TotalSeconds;
            }

            accesses = result.ByAsset.Sum(asset => asset.AccessCount);
        }

        seconds.Sort();
        return new(
            name, "s", seconds[seconds.Count / 2], seconds[0], 5.0, 5.0, processor / runs, runs,
            FormattableString.Invariant(
                $"{study.Target.Cells.Count} cells x 24 satellites x 1 d, {what}, {figures.Count} figures (dilution every 10 min), {accesses} accesses, 2 threads"));
    }
}
