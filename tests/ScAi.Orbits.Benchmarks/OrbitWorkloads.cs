using System.Diagnostics;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using ScAi.Orbits.Constellations;
using ScAi.Orbits.Contacts;
using ScAi.Orbits.Elements;
using ScAi.Orbits.Propagation;
using ScAi.Time;

namespace ScAi.Orbits.Benchmarks;

/// <summary>What the orbit library's speed is measured with. Every workload can be run small, to test that it works.</summary>
public sealed class OrbitWorkloads
{
    private static readonly ScenarioTime Start = ScenarioTime.FromUtc(2023, 8, 1);

    private readonly int runs;
    private readonly double scale;
    private double cpuSeconds;

    /// <summary>Chooses how much to run.</summary>
    /// <param name="runs">Timed runs per figure, after one that warms up; the median is reported.</param>
    /// <param name="scale">1 for the figures of record; less for a quick look.</param>
    public OrbitWorkloads(int runs = 5, double scale = 1.0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(runs, 1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(scale);
        (this.runs, this.scale) = (runs, scale);
    }

    /// <summary>The names, in the order they run.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "near-earth-1-core", "near-earth-positions-1-core", "near-earth-2-cores", "near-earth-one-time", "deep-space-1-core",
        "scalar-near-earth-1-core", "contacts-1x100x1d", "contacts-1x32x30d", "contacts-651x6x1d", "contacts-9341x100x1d",
    ];

    /// <summary>Runs one workload.</summary>
    public BenchmarkFigure Run(string name) => name switch
    {
        "near-earth-1-core" => States(name, NearEarth(), 1, true, 30e6, 40e6),
        "near-earth-positions-1-core" => States(name, NearEarth(), 1, false, 30e6, 40e6),
        "near-earth-2-cores" => States(name, NearEarth(), 2, true, 55e6, 75e6),
        "near-earth-one-time" => OneTime(name, NearEarth(), 0.0, 0.0),
        "deep-space-1-core" => States(name, DeepSpace(), 1, true, 5e6, 5e6),
        "scalar-near-earth-1-core" => States(name, NearEarth(), 1, true, 0.0, 0.0, PropagationPath.Scalar),
        "contacts-1x100x1d" => Contacts(name, LowOrbits(1), Stations(100), 1, 1, 10.0, 2.0),
        "contacts-1x32x30d" => Contacts(name, LowOrbits(1), Stations(32), 30, 1, 60.0, 12.0),
        "contacts-651x6x1d" => Contacts(name, LowOrbits(Scaled(651)), Stations(6), 1, 1, 150.0, 60.0),
        "contacts-9341x100x1d" => Contacts(name, LowOrbits(Scaled(9341)), Stations(100), 1, 2, 30_000.0, 10_000.0),
        _ => throw new ArgumentException($"There is no workload \"{name}\"; there are {string.Join(", ", Names)}.", nameof(name)),
    };

    private BenchmarkFigure States(
        string name, List<ElementSet> sets, int cores, bool hasVelocity, double floor, double goal,
        PropagationPath path = PropagationPath.Automatic)
    {
        // The output of a few satellites is overwritten again and again, so that memory is not what is measured.
        var times = Enumerable.Range(0, 1440).Select(i => Start + TimeSpan.FromMinutes(i)).ToArray();
        const int together = 8;
        var batches = sets.Chunk(together).Select(chunk => Sgp4Batch.Of(chunk, path)).ToArray();
        var blocks = Enumerable.Range(0, cores).Select(_ => new double[batches[0].BlockLength(times.Length, hasVelocity)]).ToArray();
        var states = (double)sets.Count * times.Length * cores;

        void Work(int core)
        {
            foreach (var batch in batches)
            {
                batch.Propagate(times, blocks[core].AsSpan(0, (int)batch.BlockLength(times.Length, hasVelocity)), hasVelocity);
            }
        }

        var seconds = Measure(() =>
        {
            if (cores == 1)
            {
                Work(0);
                return;
            }

            var threads = Enumerable.Range(1, cores - 1).Select(core => new Thread(() => Work(core))).ToArray();
            Array.ForEach(threads, t => t.Start());
            Work(0);
            Array.ForEach(threads, t => t.Join());
        });
        var rates = seconds.Select(s => states / s).ToArray();
        return new(
            name, "states/s", Median(rates), rates.Max(), floor, goal, cpuSeconds, runs,
            $"{sets.Count} satellites x 1440 times, {(hasVelocity ? "position and velocity" : "position")}, {Cores(cores)}");
    }

    private BenchmarkFigure OneTime(string name, List<ElementSet> sets, double floor, double goal)
    {
        var batch = Sgp4Batch.Of(sets);
        var memory = new double[batch.BlockLength(1)];
        const int times = 500;
        var seconds = Measure(() =>
        {
            for (var i = 0; i < times; i++)
            {
                batch.Propagate(Start + TimeSpan.FromMinutes(i), StateColumns.In(memory, sets.Count));
            }
        });
        var rates = seconds.Select(s => (double)sets.Count * times / s).ToArray();
        return new(
            name, "states/s", Median(rates), rates.Max(), floor, goal, cpuSeconds, runs,
            $"{sets.Count} satellites at one time, {times} times over, position and velocity, {Cores(1)}");
    }

    private BenchmarkFigure Contacts(
        string name, List<Sgp4> satellites, List<ContactSite> stations, int days, int cores, double floor, double goal)
    {
        var finder = new ContactFinder(stations);
        var end = Start + TimeSpan.FromDays(days);
        var found = 0L;
        var repeats = satellites.Count == 1 ? 20 : 1;
        var seconds = Measure(() =>
        {
            for (var i = 0; i < repeats; i++)
            {
                found = 0;
                finder.Find(satellites, Start, end, cores, (_, contacts) => Interlocked.Add(ref found, contacts.Count));
            }
        });
        var milliseconds = seconds.Select(s => 1e3 * s / repeats).ToArray();
        return new(
            name, "ms", Median(milliseconds), milliseconds.Min(), floor, goal, cpuSeconds, runs,
            $"{satellites.Count} satellites x {stations.Count} stations x {days} d, mask 10 deg, {found} contacts, {Cores(cores)}");
    }

    private double[] Measure(Action work)
    {
        work();
        work();
        var before = Environment.CpuUsage.TotalTime;
        var seconds = new double[runs];
        for (var run = 0; run < runs; run++)
        {
            var watch = Stopwatch.StartNew();
            work();
            seconds[run] = watch.Elapsed.TotalSeconds;
        }

        cpuSeconds = (Environment.CpuUsage.TotalTime - before).TotalSeconds / runs;
        return seconds;
    }

    private static double Median(double[] values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : 0.5 * (sorted[sorted.Length / 2 - 1] + sorted[sorted.Length / 2]);
    }

    private static string Cores(int cores)
    {
        var vectors = Avx512F.VL.IsSupported ? "AVX-512VL" : Avx2.IsSupported ? "AVX2" : Vector256.IsHardwareAccelerated ? "256 bit" : "no";
        return $"{cores} core{(cores == 1 ? "" : "s")}, {vectors} vectors";
    }

    private int Scaled(int count) => Math.Max(1, (int)(count * scale));

    private List<ElementSet> NearEarth()
    {
        // Two thirds of the active satellites are in shells like these; the rest is spread as the catalogue is.
        var random = new Random(1);
        var sets = new List<ElementSet>();
        for (var i = 0; i < Scaled(4000); i++)
        {
            sets.Add(new ElementSet
            {
                CatalogueNumber = i,
                Epoch = Start - TimeSpan.FromHours(24.0 * random.NextDouble()),
                MeanMotionRevsPerDay = 14.2 + 1.4 * random.NextDouble(),
                Eccentricity = 0.01 * random.NextDouble() * random.NextDouble(),
                InclinationDegrees = 40.0 + 60.0 * random.NextDouble(),
                RightAscensionDegrees = 360.0 * random.NextDouble(),
                ArgumentOfPerigeeDegrees = 360.0 * random.NextDouble(),
                MeanAnomalyDegrees = 360.0 * random.NextDouble(),
                BStar = 1e-3 * random.NextDouble(),
            });
        }

        return sets;
    }

    private List<ElementSet> DeepSpace()
    {
        var random = new Random(2);
        var sets = new List<ElementSet>();
        for (var i = 0; i < Scaled(1000); i++)
        {
            var (motion, eccentricity, inclination) = (i % 4) switch
            {
                0 => (1.0 + 0.01 * random.NextDouble(), 0.001 * random.NextDouble(), 10.0 * random.NextDouble()),
                1 => (2.0 + 0.01 * random.NextDouble(), 0.02 * random.NextDouble(), 50.0 + 15.0 * random.NextDouble()),
                2 => (2.0 + 0.01 * random.NextDouble(), 0.65 + 0.08 * random.NextDouble(), 60.0 + 5.0 * random.NextDouble()),
                _ => (2.2 + 2.0 * random.NextDouble(), 0.3 + 0.4 * random.NextDouble(), 5.0 + 60.0 * random.NextDouble()),
            };
            sets.Add(new ElementSet
            {
                CatalogueNumber = i,
                Epoch = Start - TimeSpan.FromHours(24.0 * random.NextDouble()),
                MeanMotionRevsPerDay = motion,
                Eccentricity = eccentricity,
                InclinationDegrees = inclination,
                RightAscensionDegrees = 360.0 * random.NextDouble(),
                ArgumentOfPerigeeDegrees = 360.0 * random.NextDouble(),
                MeanAnomalyDegrees = 360.0 * random.NextDouble(),
            });
        }

        return sets;
    }

    private static List<Sgp4> LowOrbits(int count)
    {
        // 31 planes of 21 in a shell, as many shells as it takes.
        var shell = new WalkerPattern(53.0, 651, 31, 1);
        return [.. Enumerable.Range(0, (count + 650) / 651)
            .SelectMany(i => shell.ElementSets(540.0 + 5.0 * i, Start))
            .Take(count)
            .Select(elements => new Sgp4(elements))];
    }

    private static List<ContactSite> Stations(int count)
    {
        // Evenly over the sphere by the golden angle, within 80 degrees of the equator.
        return [.. Enumerable.Range(0, count).Select(i => new ContactSite(
            Math.Asin(0.985 * (2.0 * (i + 0.5) / count - 1.0)) * 180.0 / Math.PI, i * 137.50776405 % 360.0 - 180.0, 100.0, 10.0))];
    }
}
