using ScAi.Federation;
using ScAi.Launcher.Running;
using ScAi.Scenarios;

namespace ScAi.Launcher.Bench;

/// <summary><c>scai bench federation</c>: whole scenarios, grants per second, and how cost grows.</summary>
internal sealed class FederationBench(int runs, Action<Figure> show, CancellationToken cancellation)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private readonly Scenario _downlink = Load("downlink.yaml");
    private readonly Scenario _walker = Load("walker-1000.yaml");

    /// <summary>The figures that are held against goals.</summary>
    public void Figures()
    {
        Measure("day at 1 s ticks through Mosquitto", "s", "downlink.yaml, 86,400 ticks, rate max; manager, three model apps and a recording observer, each a process; start and end of processes included",
            () => InProcesses(_downlink with { TickStep = Second, Rate = null }));
        Measure("day at 1 s ticks in memory", "s", "downlink.yaml, 86,400 ticks, rate max; the same five apps in one process, recording included",
            () => InOneProcess(_downlink with { TickStep = Second, Rate = null }, hasObserver: true));
        Measure("walker-1000, a day at 60 s ticks, in memory", "s", "1,000 satellites, 12 stations, rate max; ledger and satellite file written, no recording",
            () => InOneProcess(_walker with { Rate = null }, hasObserver: false));
        Grants("grants through Mosquitto", federates: 4, ticks: 20_000, bench => bench.ThroughMosquitto());
        Grants("grants in memory", federates: 4, ticks: 500_000, bench => bench.InMemory());
    }

    /// <summary>How time grows with satellites, stations, federates and ticks.</summary>
    public void Growth()
    {
        foreach (var satellites in new[] { 250, 500, 1000 })
        {
            var some = _walker with
            {
                Rate = null,
                Satellites = _walker.Satellites with { Satellites = ScenarioList.From(_walker.Satellites.Satellites.Take(satellites)) },
            };
            Measure($"growth: {satellites} satellites x 12 stations", "s", "walker-1000.yaml, a day at 60 s ticks, in memory", () => InOneProcess(some, false));
        }

        foreach (var stations in new[] { 3, 6, 12 })
        {
            var some = _walker with
            {
                Rate = null,
                Ground = _walker.Ground with { Stations = ScenarioList.From(_walker.Ground.Stations.Take(stations)) },
                Outages = _walker.Outages with { Scheduled = [] },
            };
            Measure($"growth: 1000 satellites x {stations} stations", "s", "walker-1000.yaml, a day at 60 s ticks, in memory", () => InOneProcess(some, false));
        }

        foreach (var federates in new[] { 1, 2, 4, 8, 16 })
        {
            Grants($"growth: grants in memory, {federates} federates", federates, 200_000, bench => bench.InMemory());
            Grants($"growth: grants through Mosquitto, {federates} federates", federates, 10_000, bench => bench.ThroughMosquitto());
        }

        foreach (var seconds in new[] { 60, 10, 1 })
        {
            Measure($"growth: a day at {seconds} s ticks", "s", "downlink.yaml, in memory, no recording",
                () => InOneProcess(_downlink with { TickStep = Second * seconds, Rate = null }, false));
        }
    }

    private void Grants(string name, int federates, long ticks, Func<GrantBench, double> measure) => Measure(
        name, "ticks x federates/s", $"{federates} federates with nothing to do and the manager, {ticks} ticks, rate max",
        () =>
        {
            using var bench = new GrantBench(_downlink, federates, ticks);
            return measure(bench);
        });

    private void Measure(string name, string unit, string conditions, Func<double> measure)
    {
        cancellation.ThrowIfCancellationRequested();
        show(Figure.Of(name, unit, conditions, runs, measure));
    }

    private double InProcesses(Scenario scenario) => Timed(scenario, hasObserver: true, request => new ProcessRun(request, _ => { }, _ => { }).Run(cancellation));

    private double InOneProcess(Scenario scenario, bool hasObserver) => Timed(scenario, hasObserver, request => InMemoryRun.Run(request, _ => { }, cancellation));

    private static double Timed(Scenario scenario, bool hasObserver, Func<RunRequest, RunOutcome> run)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"scai-bench-{Guid.NewGuid():N}");
        try
        {
            var request = new RunRequest(
                scenario, RunFolder.Create(folder, scenario.Name, DateTimeOffset.UnixEpoch), Guid.NewGuid().ToString("N"), null, hasObserver);
            File.WriteAllText(request.Folder.Scenario, ScenarioWriter.Write(scenario));
            var outcome = run(request);
            return outcome.ExitCode == RunExit.Done
                ? outcome.Wall.TotalSeconds
                : throw new InvalidDataException($"The benchmark's run failed: {outcome.Reason}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public static Scenario Load(string file)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "scenarios", file);
            if (File.Exists(path))
            {
                return ScenarioFile.Load(path);
            }
        }

        throw new InvalidDataException($"scenarios/{file} is not there; run this from a checkout.");
    }
}
