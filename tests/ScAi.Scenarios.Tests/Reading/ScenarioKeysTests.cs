using ScAi.Tests;

namespace ScAi.Scenarios.Tests.Reading;

public class ScenarioKeysTests
{
    private static readonly string Guide = File.ReadAllText(Repository.File("scenarios", "README.md"));

    [Fact]
    public void All_EveryKey_IsInTheGuidesTable()
    {
        var rows = ScenarioKeys.All.Select(Row).ToList();

        var inGuide = Guide.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal) && line.Count(c => c == '|') >= 6);

        Assert.Equal(string.Join('\n', rows), string.Join('\n', inGuide));
    }

    [Fact]
    public void All_EveryKey_IsThereOnce() =>
        Assert.Equal(ScenarioKeys.All.Count, ScenarioKeys.All.Select(key => key.Path).Distinct().Count());

    /// <summary>Nothing holds a list in a list: whoever writes one under a key hears about the value, if the reader looks at it.</summary>
    [Fact]
    public void All_EveryKey_IsReadByTheReader()
    {
        foreach (var key in ScenarioKeys.All)
        {
            var yaml = NestedIn(key.Path.Split('.'));

            var errors = ScenarioReader.Parse(yaml, "scenario.yaml").Errors.Select(error => error.ToString()).ToList();

            Assert.DoesNotContain(errors, error => error.Contains("expected a key of", StringComparison.Ordinal));
            var written = key.Path.Replace("[]", "[0]", StringComparison.Ordinal);
            Assert.Contains(errors, error => error.Contains($": {written}", StringComparison.Ordinal) && error.EndsWith("found a list", StringComparison.Ordinal));
        }
    }

    private static string NestedIn(string[] names)
    {
        var yaml = "";
        var indentation = "";
        foreach (var name in names[..^1])
        {
            var isList = name.EndsWith("[]", StringComparison.Ordinal);
            yaml += $"{indentation}{name.TrimEnd('[', ']')}:\n";
            indentation = indentation.Replace('-', ' ') + (isList ? "  - " : "  ");
        }

        return $"{yaml}{indentation}{names[^1]}: [[]]\n";
    }

    private static string Row(ScenarioKey key)
    {
        var star = key.InDefaults ? " *" : "";
        var value = key.Default is null ? "**required**" : key.Default;
        return $"| `{key.Path}`{star} | {key.Value} | {value} | {key.Range} | {key.Meaning} |";
    }
}
