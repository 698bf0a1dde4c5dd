using System.Diagnostics;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using ScAi.Orbits.Contacts;
using ScAi.Orbits.Elements;
using ScAi.Orbits.Propagation;

namespace ScAi.Launcher.Bench;

/// <summary><c>scai bench orbits</c>: states and contacts per second, and how cost grows.</summary>
internal sealed class OrbitBench(int runs, Action<Figure> show, CancellationToken cancellation)
{
    /// <summary>The figures that are held against goals.</summary>
    public void Figures()
    {
        States("near earth, one core", OrbitSamples.NearEarth(4000), cores: 1);
        States("near earth, positions only, one core", OrbitSamples.NearEarth(4000), cores: 1, hasVelocity: false);
        States("near earth, two cores", OrbitSamples.NearEarth(4000), cores: 2);
        States("near earth, the scalar theory, one core", OrbitSamples.NearEarth(4000), 1, path: PropagationPath.Scalar);
        States("deep space, one core", OrbitSamples.DeepSpace(1000), cores: 1);
        Contacts("contacts 1 x 100 x 1 day", satellites: 1, stations: 100, days: 1, cores: 1);
        Contacts("contacts 1 x 32 x 30 days", satellites: 1, stations: 32, days: 30, cores: 1);
        Contacts("contacts 651 x 6 x 1 day", satellites: 651, stations: 6, days: 1, cores: 1);
        Contacts("contacts 9341 x 100 x 1 day", satellites: 9341, stations: 100, days: 1, cores: 2);
    }

    /// <summary>How cost grows with satellites, stations and days.</summary>
    public void Growth()
    {
        foreach (var satellites in new[] { 1000, 2000, 4000 })
        {
            States($"growth: {satellites} satellites near earth", OrbitSamples.NearEarth(satellites), cores: 1, inSeconds: true);
        }

        foreach (var (satellites, stations, days) in new[]
                 {
                     (325, 6, 1), (651, 6, 1), (1302, 6, 1), (651, 12, 1), (651, 24, 1), (651, 6, 2), (651, 6, 4),
                 })
        {
            Contacts($"growth: contacts {satellites} x {stations} x {days} d", satellites, stations, days, cores: 1);
        }
    }

    private void States(
        string name,
        List<ElementSet> sets,
        int cores,
        bool hasVelocity = true,
        PropagationPath path = PropagationPath.Automatic,
        bool inSeconds = false)
    {
        // The output of a few satellites is overwritten again and again, so that memory is not what is measured.
        var times = Enumerable.Range(0, 1440).Select(i => OrbitSamples.Start + TimeSpan.FromMinutes(i)).ToArray();
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

        Measure(
            name,
            inSeconds ? "s" : "states/s",
            $"{sets.Count} satellites x {times.Length} times, {(hasVelocity ? "position and velocity" : "position")}, {Cores(cores)}",
            () =>
            {
                var threads = Enumerable.Range(1, cores - 1).Select(core => new Thread(() => Work(core))).ToArray();
                Array.ForEach(threads, thread => thread.Start());
                Work(0);
                Array.ForEach(threads, thread => thread.Join());
            },
            seconds => inSeconds ? seconds : states / seconds);
    }

    private void Contacts(string name, int satellites, int stations, int days, int cores)
    {
        var orbits = OrbitSamples.LowOrbits(satellites);
        var finder = new ContactFinder(OrbitSamples.Stations(stations));
        var end = OrbitSamples.Start + TimeSpan.FromDays(days);
        var repeats = satellites == 1 ? 20 : 1;
        Measure(
            name,
            "ms",
            $"{satellites} satellites x {stations} stations x {days} d, mask 10 deg, propagation included, {Cores(cores)}",
            () =>
            {
                for (var i = 0; i < repeats; i++)
                {
                    finder.Find(orbits, OrbitSamples.Start, end, cores, (_, _) => { });
                }
            },
            seconds => 1e3 * seconds / repeats);
    }

    /// <summary>Two runs to warm up, then the timed ones.</summary>
    private void Measure(string name, string unit, string conditions, Action work, Func<double, double> value)
    {
        cancellation.ThrowIfCancellationRequested();
        work();
        work();
        show(Figure.Of(name, unit, conditions, runs, () =>
        {
            var stopwatch = Stopwatch.StartNew();
            work();
            return value(stopwatch.Elapsed.TotalSeconds);
        }));
    }

    private static string Cores(int cores)
    {
        var vectors = Avx512F.VL.IsSupported ? "AVX-512VL" : Avx2.IsSupported ? "AVX2" : Vector256.IsHardwareAccelerated ? "256 bit" : "no";
        return $"{cores} core{(cores == 1 ? "" : "s")}, {vectors} vectors";
    }
}
