using System.Globalization;

namespace ScAi.Launcher.Running;

/// <summary>The folder in which a run leaves everything.</summary>
internal sealed class RunFolder
{
    /// <summary>The scenario as it was resolved.</summary>
    public const string ScenarioFile = "scenario.yaml";

    /// <summary>The report of the run.</summary>
    public const string ReportFile = "report.html";

    private RunFolder(string path) => Path = path;

    public string Path { get; }

    public string Scenario => In(ScenarioFile);

    public string Ledger => In("ledger.csv");

    public string Satellites => In("satellites.csv");

    public string Summary => In("summary.json");

    public string Report => In(ReportFile);

    public string LogOf(string app) => System.IO.Path.Combine(Path, "logs", $"{app}.log");

    /// <summary>A new folder: the one asked for, or one under <c>runs</c> named after scenario and start.</summary>
    public static RunFolder Create(string? asked, string scenario, DateTimeOffset start)
    {
        var stamp = start.UtcDateTime.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        var path = System.IO.Path.GetFullPath(asked ?? System.IO.Path.Combine("runs", $"{scenario}-{stamp}"));
        if (asked is not null && Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any())
        {
            throw new InvalidDataException($"--out: expected a new or empty folder, got {asked}");
        }

        for (var i = 2; asked is null && Directory.Exists(path); i++)
        {
            path = System.IO.Path.GetFullPath(System.IO.Path.Combine("runs", $"{scenario}-{stamp}-{i}"));
        }

        try
        {
            Directory.CreateDirectory(System.IO.Path.Combine(path, "logs"));
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException($"--out: cannot make the run folder {path}: {wrong.Message}", wrong);
        }

        return new RunFolder(path);
    }

    /// <summary>Takes back a folder in which nothing has happened.</summary>
    public void Discard() => Directory.Delete(Path, recursive: true);

    private string In(string file) => System.IO.Path.Combine(Path, file);
}
