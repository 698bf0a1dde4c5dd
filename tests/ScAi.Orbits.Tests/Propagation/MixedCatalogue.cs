using ScAi.Orbits.Elements;
using ScAi.Time;

namespace ScAi.Orbits.Tests.Propagation;

/// <summary>Made-up satellites of all regimes, the same on every run.</summary>
internal static class MixedCatalogue
{
    internal static readonly ScenarioTime Epoch = ScenarioTime.FromUtc(2026, 3, 14, 7, 33, 21, 123456);

    internal static IReadOnlyList<ElementSet> Of(int count, int seed = 72)
    {
        var random = new Random(seed);
        double Between(double least, double most) => least + (most - least) * random.NextDouble();
        var sets = new List<ElementSet>();
        for (var i = 0; i < count; i++)
        {
            // The shares are roughly those of the public catalogue.
            var (motion, eccentricity, inclination, drag) = (i % 20) switch
            {
                < 11 => (Between(13.5, 15.6), Between(0.0, 0.01), Between(30.0, 105.0), Between(-1e-4, 1e-3)),
                11 => (Between(15.6, 16.2), Between(0.0, 0.005), Between(20.0, 100.0), Between(0.0, 5e-4)),
                12 or 13 => (Between(7.0, 12.5), Between(0.0, 0.25), Between(0.0, 180.0), Between(0.0, 1e-3)),
                14 => (Between(1.9, 2.2), Between(0.0, 0.02), Between(50.0, 66.0), 0.0),
                15 => (Between(1.99, 2.02), Between(0.6, 0.74), Between(60.0, 66.0), Between(0.0, 1e-4)),
                16 or 17 => (Between(0.98, 1.02), Between(0.0, 0.005), Between(0.0, 15.0), 0.0),
                18 => (Between(2.2, 2.4), Between(0.70, 0.73), Between(5.0, 30.0), Between(0.0, 1e-3)),
                _ => (Between(0.3, 6.0), Between(0.0, 0.5), Between(0.0, 180.0), 0.0),
            };
            sets.Add(new ElementSet
            {
                ObjectName = $"MIXED {i}",
                CatalogueNumber = 100_000 + i,
                Epoch = Epoch - TimeSpan.FromSeconds(Math.Round(Between(0.0, 86400.0 * 3), 3)),
                MeanMotionRevsPerDay = Math.Round(motion, 8),
                Eccentricity = Math.Round(eccentricity, 7),
                InclinationDegrees = Math.Round(inclination, 4),
                RightAscensionDegrees = Math.Round(Between(0.0, 360.0), 4),
                ArgumentOfPerigeeDegrees = Math.Round(Between(0.0, 360.0), 4),
                MeanAnomalyDegrees = Math.Round(Between(0.0, 360.0), 4),
                BStar = Math.Round(drag, 8),
            });
        }

        return sets;
    }
}
