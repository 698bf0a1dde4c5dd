using System.Text;
using ScAi.Scenarios.Reading;

namespace ScAi.Scenarios;

/// <summary>
/// Reads scenario files strictly: unknown keys, missing units, impossible values and everything else that is wrong is reported with
/// its place, what was expected and what was found; all of it at once. Never throws on what a file holds.
/// </summary>
public static class ScenarioReader
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a scenario file, and the files that it names, which lie relative to its folder.</summary>
    public static ScenarioReading Read(string path)
    {
        try
        {
            return Parse(File.ReadAllText(path, Strict), path);
        }
        catch (DecoderFallbackException)
        {
            return Failed(path, "text in UTF-8", "bytes that are none");
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return Failed(path, "a scenario file", "no such file");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Failed(path, "a scenario file", Directory.Exists(path) ? "a folder" : $"a file that cannot be read ({unreadable.Message})");
        }
    }

    /// <summary>Reads a scenario from text.</summary>
    /// <param name="text">YAML.</param>
    /// <param name="path">The file that it comes from or would be in: for the errors, and for the files that it names.</param>
    public static ScenarioReading Parse(string text, string path)
    {
        var complaints = new Complaints(path);
        var scenario = new ScenarioDocument(path, complaints).Read(text);
        return complaints.IsEmpty
            ? new ScenarioReading { Scenario = scenario }
            : new ScenarioReading { Errors = complaints.InOrder() };
    }

    private static ScenarioReading Failed(string path, string expected, string found) =>
        new() { Errors = [new ScenarioError("", expected, found) { File = path }] };
}
