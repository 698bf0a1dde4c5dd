using System.Diagnostics;
using ScAi.Messages;
using ScAi.Mqtt;
using ScAi.Mqtt.LocalBroker;
using ScAi.Orbits.Constellations;
using ScAi.Orbits.Coverage.Sensors;
using ScAi.Workers.Parts;
using ScAi.Workers.Sharing;
using ScAi.Workers.Studies;

namespace ScAi.Launcher.Bench;

/// <summary><c>scai bench platform-jobs</c>: a job of the platform in one process, and shared out to worker processes.</summary>
internal sealed class PlatformJobBench(int runs, Action<Figure> show, CancellationToken cancellation)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(20);

    public void Figures()
    {
        // 100 x 100 cells of half a degree.
        var polygon = Study("""{"type":"Polygon","coordinates":[[[-25,20],[25,20],[25,70],[-25,70],[-25,20]]]}""", 0.5, 1.0);
        show(Figure.Of("24 satellites x 10,000 cells x 24 h", "s", "a job in this process, 2 threads: cells cut, parts, assembly; cone 45 deg at 600 km, usual figures, accesses kept", runs, () =>
        {
            cancellation.ThrowIfCancellationRequested();
            var watch = Stopwatch.StartNew();
            var pool = new PartPool();
            using var threads = new LocalThreads(pool, 2);
            Run(pool, polygon);
            return watch.Elapsed.TotalSeconds;
        }));
        var large = Study(null, 0.6, 1.0) with { KeepsAccesses = false };
        var (one, two) = (Shared(large, 1), Shared(large, 2));
        show(Figure.Of("two workers against one", "1", $"the whole Earth at 0.6 deg, 24 satellites, 1 d; worker processes of one core on a private Mosquitto; medians {one:0.00} s and {two:0.00} s", 1, () => one / two));
    }

    private static StudyDefinition Study(string? geoJson, double resolution, double days) => new()
    {
        Assets = [.. WalkerPattern.Parse("60:24/6/1").ElementSets(600.0, OrbitSamples.Start).Select(set => new AssetDefinition(set.ObjectName!, set, Sensor.Cone(45.0)))],
        Target = new TargetDefinition(geoJson, resolution),
        Interval = new(OrbitSamples.Start, OrbitSamples.Start + TimeSpan.FromDays(days)),
        KeepsAccesses = true,
    };

    private static void Run(PartPool pool, StudyDefinition definition)
    {
        var study = SharedStudy.Of(definition);
        using var load = new Workload([study]);
        pool.Add(load);
        load.Completion.GetAwaiter().GetResult();
        pool.Remove(load);
        study.Analysis.Assemble(load.PartsOf(study), 2);
    }

    private double Shared(StudyDefinition study, int workers)
    {
        using var broker = MosquittoProcess.Start();
        var processes = Enumerable.Range(1, workers).Select(i => Process.Start(new ProcessStartInfo(
            "dotnet", [Path.Combine(AppContext.BaseDirectory, "scai.dll"), "platform-worker", "--broker", broker.Address, "--name", $"w{i}", "--cores", "1"])
        { RedirectStandardOutput = true })!).ToList();
        try
        {
            var apps = new AppNames();
            var pool = new PartPool();
            var bus = new MqttBus(new MqttOptions { Address = broker.Address, ClientId = "bench" }, new WireCodec(WireUnits.Documented, apps));
            var desk = new PartDesk(bus, new Topics("platform", apps), "bench", "1", pool);
            using var thread = new DeskThread(desk);
            while (desk.WorkerCount < workers)
            {
                cancellation.ThrowIfCancellationRequested();
                Thread.Sleep(s_patience);
            }

            Run(pool, study);
            var times = new List<double>();
            for (var i = 0; i < runs; i++)
            {
                var watch = Stopwatch.StartNew();
                Run(pool, study);
                times.Add(watch.Elapsed.TotalSeconds);
            }

            return times.Order().ElementAt(times.Count / 2);
        }
        finally
        {
            processes.ForEach(process => process.Kill());
            processes.ForEach(process => process.Dispose());
        }
    }
}
