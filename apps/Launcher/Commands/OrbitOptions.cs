using System.CommandLine;
using System.Text.RegularExpressions;
using ScAi.Launcher.Orbits;
using ScAi.Orbits.Elements;
using ScAi.Orbits.Propagation;
using ScAi.Time;

namespace ScAi.Launcher.Commands;

/// <summary>The options of every command on orbits: which satellites, when, where to.</summary>
internal sealed class OrbitOptions
{
    private readonly Option<string> _elements = new("--elements")
    {
        Description = "The file of element sets: TLE, 3LE, or OMM as JSON, CSV, XML or KVN; the format is found by content.",
        Required = true,
        HelpName = "FILE",
    };

    private readonly Option<string[]> _select = new("--select")
    {
        Description = "Only these: names (* stands for anything) or catalogue numbers, with commas between them.",
        HelpName = "NAMES",
    };

    private readonly Option<string> _from = new("--from")
    {
        Description = "The start, ISO 8601, UTC unless it says otherwise.", Required = true, HelpName = "TIME",
    };

    private readonly Option<string> _to = new("--to") { Description = "The end.", Required = true, HelpName = "TIME" };

    private readonly Option<string> _out = new("--out") { Description = "The file to write; standard output when left out.", HelpName = "FILE" };

    public void AddTo(Command command)
    {
        command.Options.Add(_elements);
        command.Options.Add(_select);
        command.Options.Add(_from);
        command.Options.Add(_to);
        command.Options.Add(_out);
    }

    public string? Out(ParseResult parsed) => parsed.GetValue(_out);

    public (ScenarioTime From, ScenarioTime To) Interval(ParseResult parsed)
    {
        var (from, to) = (InputText.Time("--from", parsed.GetValue(_from)!), InputText.Time("--to", parsed.GetValue(_to)!));
        return from < to ? (from, to) : throw new InvalidDataException($"--to: expected a time after {from}, got {to}");
    }

    /// <summary>The satellites chosen, in the order of the file.</summary>
    public IReadOnlyList<Sgp4> Satellites(ParseResult parsed)
    {
        var path = parsed.GetValue(_elements)!;
        var document = ElementSetText.Read(InputText.File("--elements", path));
        if (document.ElementSets.Count == 0)
        {
            throw new InvalidDataException(
                $"--elements: '{path}' holds no element set" + (document.Problems.Count > 0 ? $": {document.Problems[0]}" : ""));
        }

        foreach (var problem in document.Problems.Take(3))
        {
            Console.Error.WriteLine($"{path}: left out: {problem}");
        }

        if (document.Problems.Count > 3)
        {
            Console.Error.WriteLine($"{path}: {document.Problems.Count - 3} more left out");
        }

        var wanted = (parsed.GetValue(_select) ?? []).SelectMany(text => text.Split(',', StringSplitOptions.TrimEntries)).ToList();
        foreach (var pattern in wanted.Where(pattern => !document.ElementSets.Any(set => Matches(set, pattern))))
        {
            throw new InvalidDataException($"--select: no satellite of '{path}' is called or numbered '{pattern}'");
        }

        return [.. document.ElementSets.Where(set => wanted.Count == 0 || wanted.Any(pattern => Matches(set, pattern))).Select(set => new Sgp4(set))];
    }

    public static string NameOf(Sgp4 satellite) => satellite.Elements.ObjectName ?? $"{satellite.Elements.CatalogueNumber}";

    private static bool Matches(ElementSet set, string pattern) =>
        pattern == $"{set.CatalogueNumber}"
        || Regex.IsMatch(
            set.ObjectName ?? "", "^" + Regex.Escape(pattern).Replace("\\*", ".*", StringComparison.Ordinal) + "$",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
}
