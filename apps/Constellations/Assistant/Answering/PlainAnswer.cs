using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ScAi.Constellations.Assistant.Tools;

namespace ScAi.Constellations.Assistant.Answering;

/// <summary>Answers the commonest questions by fixed patterns over the same tools, where no model can be reached.</summary>
public static partial class PlainAnswer
{
    private const string Help = """
        I can answer: "find NAME", "how many satellites in NAME", "list constellations", "next passes of NAME over LATITUDE, LONGITUDE",
        "list simulations", "explain simulation ID".
        """;

    /// <summary>Answers a question.</summary>
    public static async IAsyncEnumerable<AnswerEvent> AnswerAsync(
        string question, PlatformCalls platform, [EnumeratorCancellation] CancellationToken cancellation)
    {
        yield return new AnswerEvent("note", "No model is reachable; this is a plain answer by fixed patterns.");
        var (tool, arguments, words) = Understood(question);
        if (tool is null)
        {
            yield return new AnswerEvent("text", Help.ReplaceLineEndings(" "));
            yield break;
        }

        if (tool == "next_passes")
        {
            yield return new AnswerEvent("tool", "find_satellites");
            var found = await ToolBox.UseAsync("find_satellites", new Dictionary<string, object?> { ["words"] = words, ["limit"] = "1" }, platform, cancellation);
            if (found.IsError || Items(found) is not [{ } satellite, ..])
            {
                yield return new AnswerEvent("text", found.IsError ? Reason(found) : $"There is no satellite '{words}' in the catalogue.");
                yield break;
            }

            arguments["satellite"] = satellite["id"]!.ToString();
            words = Name(satellite);
        }

        yield return new AnswerEvent("tool", tool);
        var outcome = await ToolBox.UseAsync(tool, arguments, platform, cancellation);
        yield return new AnswerEvent("text", outcome.IsError ? Reason(outcome) : Told(tool, words, outcome));
    }

    private static (string? Tool, Dictionary<string, object?> Arguments, string Words) Understood(string question)
    {
        var text = question.Trim().TrimEnd('?', '.', '!');
        if (Passes().Match(text) is { Success: true } passes)
        {
            return ("next_passes", new()
            {
                ["latitude"] = passes.Groups["latitude"].Value,
                ["longitude"] = passes.Groups["longitude"].Value,
            }, passes.Groups["name"].Value);
        }

        if (Simulation().Match(text) is { Success: true } simulation)
        {
            return ("explain_simulation", new() { ["simulation"] = simulation.Groups["id"].Value }, simulation.Groups["id"].Value);
        }

        if (Simulations().IsMatch(text))
        {
            return ("list_simulations", [], "");
        }

        if (HowMany().Match(text) is { Success: true } many)
        {
            return ("find_constellations", new() { ["words"] = many.Groups["name"].Value }, many.Groups["name"].Value);
        }

        if (Constellations().IsMatch(text))
        {
            return ("find_constellations", [], "");
        }

        return Find().Match(text) is { Success: true } find
            ? ("find_satellites", new() { ["words"] = find.Groups["name"].Value, ["limit"] = "10" }, find.Groups["name"].Value)
            : (null, [], "");
    }

    private static string Told(string tool, string words, ToolOutcome outcome)
    {
        var items = Items(outcome);
        return tool switch
        {
            "find_satellites" when items.Count == 0 => $"There is no satellite '{words}' in the catalogue.",
            "find_satellites" => Lines(items, item => $"{Name(item)} (catalogue number {item["catalogueNumber"] ?? "unknown"})"),
            "find_constellations" when items.Count == 0 => $"There is no constellation '{words}' in the catalogue.",
            "find_constellations" => Lines(items, item => $"{Name(item)}: {item["satelliteCount"] ?? "unknown number of"} satellites"),
            "list_simulations" when items.Count == 0 => "There are no simulations.",
            "list_simulations" => Lines(items, item => $"{item["id"]}: {item["state"]}"),
            "next_passes" when items.Count == 0 => $"{words} does not rise there within a day.",
            "next_passes" => $"{words}: " + Lines(items, item =>
                $"rises {item["start"]}, highest {item["maxElevationDegrees"]} deg at {item["culmination"]}, sets {item["end"]}"),
            _ => outcome.Text,
        };
    }

    private static string Lines(IReadOnlyList<JsonNode> items, Func<JsonNode, string> line)
    {
        var text = new StringBuilder();
        foreach (var item in items)
        {
            text.Append(CultureInfo.InvariantCulture, $"{(text.Length > 0 ? "\n" : "")}- {line(item)}");
        }

        return text.ToString();
    }

    private static IReadOnlyList<JsonNode> Items(ToolOutcome outcome)
    {
        var node = JsonNode.Parse(outcome.Text);
        var array = node as JsonArray ?? node?["items"] as JsonArray ?? [];
        return [.. array.OfType<JsonNode>()];
    }

    private static string Name(JsonNode item) => item["name"]?.ToString() ?? "without a name";

    private static string Reason(ToolOutcome outcome) => $"That could not be looked up: {JsonNode.Parse(outcome.Text)?["error"]}";

    [GeneratedRegex(@"pass(?:es)? of (?<name>.+?) over (?<latitude>-?\d+(?:\.\d+)?)[,; ]+(?<longitude>-?\d+(?:\.\d+)?)", RegexOptions.IgnoreCase)]
    private static partial Regex Passes();

    [GeneratedRegex(@"(?:explain|result of|coverage of|summary of) simulation (?<id>[A-Za-z0-9-]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Simulation();

    [GeneratedRegex(@"\b(?:list|show|my|which)\b.*\bsimulations\b", RegexOptions.IgnoreCase)]
    private static partial Regex Simulations();

    [GeneratedRegex(@"how many satellites (?:are |does )?(?:there )?(?:in|of|has|have) (?:the )?(?<name>.+?)(?: constellation| have)?$", RegexOptions.IgnoreCase)]
    private static partial Regex HowMany();

    [GeneratedRegex(@"\b(?:list|show|which)\b.*\bconstellations\b", RegexOptions.IgnoreCase)]
    private static partial Regex Constellations();

    [GeneratedRegex(@"^(?:find|list|show|search|which|what)(?: me)?(?: all)?(?: the)?(?: satellites?)?(?: named| called| like| of| for)? (?<name>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Find();
}
