using ScAi.Scenarios.Reading;

namespace ScAi.Scenarios;

/// <summary>
/// Reads scenario files strictly: unknown keys, missing units, impossible values and everything else that is wrong is reported with
/// its place, what was expected and what was found; all of it at once. Never throws on what a file holds.
/// </summary>
public static class ScenarioReader
{
    /// <summary>Reads a scenario file, and the files that it names, which lie relative to its folder.</summary>
    public static ScenarioReading Read(string path) => TextFile.TryRead(path, out var text, out var found)
        ? Parse(text, path)
        : new ScenarioReading { Errors = [new ScenarioError("", "a scenario file", found) { File = path }] };

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
}
