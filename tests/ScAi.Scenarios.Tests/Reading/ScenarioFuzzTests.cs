using ScAi.Tests;

namespace ScAi.Scenarios.Tests.Reading;

public class ScenarioFuzzTests
{
    private const int Mutations = 2000;
    private const string Alphabet = "\n\n\t  :-,[]{}&*!|>'\"%@`#?.0123456789abcdefXYZ/$~\u00e9\ud83d\0\r";

    private static readonly string[] Snippets =
    [
        "null", "~", "[]", "{}", "- ", ": ", "? ", "<<: *a", "&a ", "*a", "!!str ", "---\n", "...\n", "%YAML 1.2\n", "|\n", ">-\n",
        "1e999", "-1", "NaN", ".inf", "9999-12-31T23:59:59Z", "0001-01-01T00:00:00Z", "P99999999999999999999D", "79228162514264337593543950335 Gbit",
        "1e28 d", "-0 s", "walker: {pattern: \"53:1000000/1/0\"}", "elements: .", "file: ..", "\"\\u0000\"", "\u0085", "\ufeff",
    ];

    /// <summary>Whatever somebody does to a scenario file: a valid scenario, or errors with their places; never an exception.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Parse_AnyText_IsAScenarioOrErrors(int seed)
    {
        var random = new Random(seed);
        var path = Repository.File("scenarios", "downlink.yaml");
        foreach (var original in new[] { File.ReadAllText(path), ScenarioFolder.Good })
        {
            for (var i = 0; i < Mutations; i++)
            {
                var text = Mutate(original, random);
                ScenarioReading reading;
                try
                {
                    reading = ScenarioReader.Parse(text, path);
                }
                catch (Exception thrown)
                {
                    throw new InvalidOperationException($"The reader threw on this text:\n{text}", thrown);
                }

                if (reading.Scenario is { } scenario)
                {
                    Assert.Empty(reading.Errors);
                    Assert.Empty(scenario.Validate());
                }
                else
                {
                    Assert.NotEmpty(reading.Errors);
                    Assert.All(reading.Errors, error => Assert.True(error.Line > 0, $"no line: {error}"));
                }
            }
        }
    }

    private static string Mutate(string text, Random random)
    {
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var at = random.Next(text.Length);
            var length = Math.Min(random.Next(1, 12), text.Length - at);
            text = random.Next(7) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, Alphabet[random.Next(Alphabet.Length)].ToString()),
                2 => text.Insert(at, Snippets[random.Next(Snippets.Length)]),
                3 => text.Remove(at, length).Insert(at, Snippets[random.Next(Snippets.Length)]),
                4 => text.Insert(random.Next(text.Length), text.Substring(at, length)),
                5 => SwapLines(text, random),
                _ => text[..at] + Alphabet[random.Next(Alphabet.Length)] + text[(at + 1)..],
            };
            text = text.Length == 0 ? "x" : text;
        }

        return text;
    }

    private static string SwapLines(string text, Random random)
    {
        var lines = text.Split('\n');
        var (left, right) = (random.Next(lines.Length), random.Next(lines.Length));
        (lines[left], lines[right]) = (lines[right], lines[left]);
        return string.Join('\n', lines);
    }
}
