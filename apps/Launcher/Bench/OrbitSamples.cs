using ScAi.Orbits.Constellations;
using ScAi.Orbits.Contacts;
using ScAi.Orbits.Elements;
using ScAi.Orbits.Propagation;
using ScAi.Time;

namespace ScAi.Launcher.Bench;

/// <summary>Satellites and stations to measure with; the same every time.</summary>
internal static class OrbitSamples
{
    /// <summary>Near which all epochs lie, and where all intervals start.</summary>
    public static ScenarioTime Start { get; } = ScenarioTime.FromUtc(2023, 8, 1);

    public static List<ElementSet> NearEarth(int count)
    {
        // Two thirds of the active satellites are in shells like these; the rest is spread as the catalogue is.
        var random = new Random(1);
        var sets = new List<ElementSet>();
        for (var i = 0; i < count; i++)
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

    public static List<ElementSet> DeepSpace(int count)
    {
        var random = new Random(2);
        var sets = new List<ElementSet>();
        for (var i = 0; i < count; i++)
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

    public static List<Sgp4> LowOrbits(int count)
    {
        // 31 planes of 21 in a shell, as many shells as it takes.
        var shell = new WalkerPattern(53.0, 651, 31, 1);
        return [.. Enumerable.Range(0, (count + 650) / 651)
            .SelectMany(i => shell.ElementSets(540.0 + 5.0 * i, Start))
            .Take(count)
            .Select(elements => new Sgp4(elements))];
    }

    public static List<ContactSite> Stations(int count)
    {
        // Evenly over the sphere by the golden angle, within 80 degrees of the equator.
        return [.. Enumerable.Range(0, count).Select(i => new ContactSite(
            Math.Asin(0.985 * (2.0 * (i + 0.5) / count - 1.0)) * 180.0 / Math.PI, i * 137.50776405 % 360.0 - 180.0, 100.0, 10.0))];
    }
}
