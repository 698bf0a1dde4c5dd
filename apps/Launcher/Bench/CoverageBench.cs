using System.Diagnostics;
using ScAi.Orbits.Constellations;
using ScAi.Orbits.Coverage;
using ScAi.Orbits.Coverage.Figures;
using ScAi.Orbits.Coverage.Sensors;
using ScAi.Orbits.Coverage.Targets;
using ScAi.Orbits.Propagation;

namespace ScAi.Launcher.Bench;

/// <summary>The coverage part of <c>scai bench orbits</c>: a global grid, 24 satellites, a day, all figures of merit.</summary>
internal sealed class CoverageBench(int runs, Action<Figure> show, CancellationToken cancellation)
{
    public void Figures()
    {
        var low = WalkerPattern.Parse("60:24/6/1");
        Measure("coverage, imaging", low, 600, Sensor.Cone(45), "cone of 45 deg at 600 km", 1);
        Measure("coverage, above a mask", low, 600, Sensor.AboveElevation(10), "mask 10 deg at 600 km", 1);
        Measure("coverage, navigation", WalkerPattern.Parse("56:24/3/1"), 23222, Sensor.AboveElevation(5), "mask 5 deg at 23,222 km", 1);
    }

    public void Growth()
    {
        foreach (var resolution in new[] { 4.0, 2.0, 1.0 })
        {
            Measure(
                $"growth: coverage on a {resolution} deg grid", WalkerPattern.Parse("60:24/6/1"), 600, Sensor.AboveElevation(10),
                "mask 10 deg at 600 km", resolution);
        }
    }

    private void Measure(string name, WalkerPattern pattern, double altitude, Sensor sensor, string what, double resolutionDegrees)
    {
        cancellation.ThrowIfCancellationRequested();
        var start = OrbitSamples.Start;
        var study = new CoverageStudy
        {
            Assets = [.. pattern.ElementSets(altitude, start).Select(set => new CoverageAsset(set.ObjectName!, new Sgp4(set), sensor))],
            Target = CoverageTarget.Global(resolutionDegrees),
            Interval = new(start, start + TimeSpan.FromDays(1)),
            Figures = FigureName.All,
        };
        new CoverageAnalysis(study).Run(cores: 2);
        show(Figure.Of(
            name,
            "s",
            $"{study.Target.Cells.Count} cells x {study.Assets.Count} satellites x 1 d, {what}, all {study.Figures.Count} figures of merit (dilution every 10 min), 2 threads",
            runs,
            () =>
            {
                var stopwatch = Stopwatch.StartNew();
                new CoverageAnalysis(study).Run(cores: 2);
                return stopwatch.Elapsed.TotalSeconds;
            }));
    }
}
