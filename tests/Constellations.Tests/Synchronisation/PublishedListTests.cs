using System.Globalization;
using CsvHelper;
using ScAi.Constellations.Synchronisation.Classification;
using ScAi.Orbits.Elements;
using ScAi.Time;

namespace ScAi.Constellations.Tests.Synchronisation;

/// <summary>
/// Against lists that others keep: the satellites that the star atlas Stellarium 0.22.2 (elements of June 2022) and the tracker
/// gpredict 2.3 (elements of January 2018) come with, under the names and in the orbits that CelesTrak published. The label is the
/// group in which they put a satellite; what Stellarium puts in no group is left out, what it also calls debris belongs to none.
/// The classifier sees name and orbit alone.
/// </summary>
public sealed class PublishedListTests(ITestOutputHelper output)
{
    private static readonly List<Listed> s_listed = Read();

    public static TheoryData<string> Sources => [.. s_listed.Select(row => row.Source).Distinct()];

    [Theory]
    [MemberData(nameof(Sources))]
    public void Of_NameAndOrbitAlone_PrecisionAndRecallOverTheConstellationsOfASource(string source)
    {
        var rows = s_listed.Where(row => row.Source == source).ToList();
        var families = rows.Select(row => row.Constellation).Where(name => name.Length > 0).ToHashSet();
        var answers = rows
            .Select(row => new Answer(row, Classifier.Of(row.Elements, []).Family?.Name is { } said && families.Contains(said) ? said : ""))
            .ToList();

        var wrong = string.Join("; ", answers.Where(answer => !answer.IsRight)
            .Select(answer => $"{answer.Row.Elements.ObjectName}: '{answer.Said}' for '{answer.Row.Constellation}'"));
        Check(source, answers.Where(answer => answer.Said.Length > 0), answers.Where(answer => answer.Row.Constellation.Length > 0), 0.99, 0.98, wrong);
        foreach (var family in families.Order(StringComparer.Ordinal))
        {
            Check($"{source}, {family}", answers.Where(answer => answer.Said == family), answers.Where(answer => answer.Row.Constellation == family), 0.85, 0.85, wrong);
        }
    }

    private void Check(string what, IEnumerable<Answer> said, IEnumerable<Answer> members, double leastPrecision, double leastRecall, string wrong)
    {
        var (precision, recall) = (Share(said), Share(members));
        output.WriteLine($"{what}: precision {precision:0.0000} of {said.Count()}, recall {recall:0.0000} of {members.Count()}");
        Assert.True(precision >= leastPrecision, $"{what}: precision {precision}: {wrong}");
        Assert.True(recall >= leastRecall, $"{what}: recall {recall}: {wrong}");
    }

    private static double Share(IEnumerable<Answer> answers) => answers.Average(answer => answer.IsRight ? 1.0 : 0.0);

    private static List<Listed> Read()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Synchronisation", "Reference", "published.csv");
        using var reader = CsvReader.FromFile(path, new CsvReaderOptions { HasHeader = true });
        var rows = new List<Listed>();
        while (reader.Read())
        {
            rows.Add(new Listed(
                reader.GetString(0),
                new ElementSet
                {
                    CatalogueNumber = int.Parse(reader.GetString(1), CultureInfo.InvariantCulture),
                    ObjectName = reader.GetString(2),
                    Epoch = ScenarioTime.FromUtc(2022, 6, 15),
                    MeanMotionRevsPerDay = Number(reader.GetString(3)),
                    InclinationDegrees = Number(reader.GetString(4)),
                    Eccentricity = Number(reader.GetString(5)),
                    RightAscensionDegrees = 0.0,
                    ArgumentOfPerigeeDegrees = 0.0,
                    MeanAnomalyDegrees = 0.0,
                },
                reader.GetString(6)));
        }

        return rows;
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private sealed record Listed(string Source, ElementSet Elements, string Constellation);

    private sealed record Answer(Listed Row, string Said)
    {
        public bool IsRight => Said == Row.Constellation;
    }
}
