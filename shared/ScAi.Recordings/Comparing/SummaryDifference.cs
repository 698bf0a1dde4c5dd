using System.Text.Json;

namespace ScAi.Recordings.Comparing;

/// <summary>Compares what two runs' summaries say, where both have one.</summary>
internal static class SummaryDifference
{
    private const string FileName = "summary.json";

    /// <summary>What a run has of itself and what the wall clock decides.</summary>
    private static readonly string[] s_ownMatters = ["run", "rate", "transport", "warnings", "wallSeconds", "versions"];

    /// <summary>The first field in which they differ, in words; null when none does.</summary>
    public static string? First(string fileA, string fileB)
    {
        if (Read(fileA) is not { } a || Read(fileB) is not { } b)
        {
            return null;
        }

        var names = a.EnumerateObject().Select(member => member.Name).Union(b.EnumerateObject().Select(member => member.Name));
        return names.Except(s_ownMatters)
            .Select(name => DifferenceWords.FieldOf(
                name,
                a.TryGetProperty(name, out var ofA) ? ofA : default,
                b.TryGetProperty(name, out var ofB) ? ofB : default))
            .Where(words => words is not null)
            .Select(words => $"in {FileName}: {words}")
            .FirstOrDefault();
    }

    private static JsonElement? Read(string recording)
    {
        var path = Path.Combine(Path.GetDirectoryName(recording) ?? "", FileName);
        try
        {
            return File.Exists(path) ? JsonElement.Parse(File.ReadAllBytes(path)) : null;
        }
        catch (JsonException wrong)
        {
            throw new InvalidDataException($"{path}:{wrong.LineNumber + 1}: expected JSON", wrong);
        }
    }
}
