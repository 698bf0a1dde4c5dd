using System.Globalization;
using CsvHelper;
using ScAi.Constellations.Synchronisation.Classification;
using ScAi.Orbits.Elements;
using ScAi.Time;

namespace ScAi.Constellations.Tests.Synchronisation;

/// <summary>
/// Against a labelled list: names as the public catalogue and CelesTrak write them, lists and orbits as they are or nearly so,
/// labels by the operators' own accounts; debris, rocket bodies and look-alikes among them.
/// </summary>
public sealed class ClassifierTests
{
    private static readonly List<Labelled> s_labelled = Labels();

    [Fact]
    public void Of_LabelledSatellites_PrecisionAndRecall()
    {
        var answers = s_labelled.Select(row => (row, Family: Classifier.Of(row.Elements, row.Lists).Family?.Name ?? "")).ToList();
        var right = answers.Count(answer => answer.Family.Length > 0 && answer.Family == answer.row.Constellation);
        var said = answers.Count(answer => answer.Family.Length > 0);
        var members = s_labelled.Count(row => row.Constellation.Length > 0);
        var wrong = string.Join("; ", answers
            .Where(answer => answer.Family != answer.row.Constellation)
            .Select(answer => $"{answer.row.Elements.ObjectName}: '{answer.Family}' for '{answer.row.Constellation}'"));

        Assert.True(s_labelled.Count > 600, $"{s_labelled.Count} rows");
        Assert.True(right >= 0.99 * said, $"precision {right}/{said}: {wrong}");
        Assert.True(right >= 0.98 * members, $"recall {right}/{members}: {wrong}");
    }

    [Fact]
    public void Of_LabelledSatellites_EveryFamilyIsRepresented() => Assert.Empty(
        Families.All.Select(family => family.Name).Except(s_labelled.Select(row => row.Constellation)).Except(["Jilin"]));

    [Fact]
    public void Of_DebrisInAList_IsNoMember()
    {
        var membership = Classifier.Of(Satellite("STARLINK-3215 DEB", 15.2, 53.2), ["starlink"]);

        Assert.Null(membership.Family);
        Assert.Contains("DEB", membership.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("STARLINK-1008", 15.06, 53.05, new[] { "starlink" }, "Starlink", 0.99)]
    [InlineData("starlink-1008", 15.06, 53.05, new string[0], "Starlink", 0.95)]
    [InlineData("TEST 7", 15.06, 53.05, new[] { "starlink" }, "Starlink", 0.9)]
    [InlineData("STARLINK-1008", 16.62, 53.05, new[] { "starlink" }, "Starlink", 0.85)]
    [InlineData("STARLINK-1008", 6.0, 10.0, new string[0], null, 0.4)]
    [InlineData("TEST 7", 6.0, 10.0, new[] { "starlink" }, null, 0.4)]
    [InlineData("TEST 7", 15.06, 53.05, new string[0], null, 0.5)]
    public void Of_ListNameAndOrbit_TwoOfThreeMustAgree(
        string name, double revsPerDay, double inclination, string[] lists, string? family, double confidence)
    {
        var membership = Classifier.Of(Satellite(name, revsPerDay, inclination), lists);

        Assert.Equal((family, confidence), (membership.Family?.Name, membership.Confidence));
        Assert.NotEmpty(membership.Reason);
    }

    private static ElementSet Satellite(string name, double revsPerDay, double inclination, double eccentricity = 0.0002) => new()
    {
        ObjectName = name,
        CatalogueNumber = 1,
        Epoch = ScenarioTime.FromUtc(2026, 11, 20),
        MeanMotionRevsPerDay = revsPerDay,
        InclinationDegrees = inclination,
        Eccentricity = eccentricity,
        RightAscensionDegrees = 0.0,
        ArgumentOfPerigeeDegrees = 0.0,
        MeanAnomalyDegrees = 0.0,
    };

    private static List<Labelled> Labels()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Synchronisation", "Reference", "labelled.csv");
        using var reader = CsvReader.FromFile(path, new CsvReaderOptions { HasHeader = true });
        var rows = new List<Labelled>();
        while (reader.Read())
        {
            var elements = Satellite(
                reader.GetString(0), Number(reader.GetString(2)), Number(reader.GetString(3)), Number(reader.GetString(4)));
            rows.Add(new Labelled(elements, reader.GetString(1).Split(';', StringSplitOptions.RemoveEmptyEntries), reader.GetString(5)));
        }

        return rows;
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private sealed record Labelled(ElementSet Elements, string[] Lists, string Constellation);
}
