using ScAi.Orbits.Contacts;
using ScAi.Orbits.Elements;
using ScAi.Orbits.Propagation;
using ScAi.Time;

namespace ScAi.Orbits.Tests;

/// <summary>Test data that reads like English.</summary>
internal static class A
{
    internal const string DownlinkSets =
        """
        SUOMI NPP
        1 37849U 11061A   23213.08183536  .00000107  00000+0  71187-4 0  9990
        2 37849  98.7048 151.0387 0001509  98.1761  29.6727 14.19551470609309
        NOAA 20
        1 43013U 17073A   23213.09184532  .00000093  00000+0  64789-4 0  9991
        2 43013  98.7128 150.8541 0001208  62.4209 297.7089 14.19550020295348
        """;

    internal static readonly ScenarioTime August1 = ScenarioTime.FromUtc(2023, 8, 1);

    internal static IReadOnlyList<ElementSet> DownlinkSatellites() => TwoLineFormat.Read(DownlinkSets).OrThrow();

    internal static IReadOnlyList<ContactSite> DownlinkStations() =>
    [
        new(40.1625, -83.21, 0, 20), new(43.8041, -120.5542, 0, 20), new(19.8968, -155.5828, 0, 20),
        new(-33.8688, 151.2093, 0, 20), new(37.5665, 126.978, 0, 20), new(26.0667, 50.5577, 0, 20),
        new(-33.9249, 18.4241, 0, 20), new(59.3293, 18.0686, 0, 20), new(53.1424, -7.6921, 0, 20),
        new(-53.1638, -70.9171, 0, 20), new(1.2840, 103.8488, 0, 20), new(78.229772, 15.407786, 0, 5),
    ];

    internal static Sgp4 Satellite(string line1, string line2) => new(TwoLineFormat.Parse(line1, line2));
}
