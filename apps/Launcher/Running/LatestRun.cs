using ScAi.Federation.Messaging;

namespace ScAi.Launcher.Running;

/// <summary>Where the run that was started last in this folder can be reached.</summary>
internal static class LatestRun
{
    private const string FileName = "broker.txt";

    public static void Write(string runFolder, string broker) => File.WriteAllText(Path.Combine(runFolder, FileName), broker);

    public static void Clear(string runFolder) => File.Delete(Path.Combine(runFolder, FileName));

    /// <summary>The address of its broker.</summary>
    public static string Broker() => File.ReadAllText(Find().FullName);

    /// <summary>The address of its broker and its scenario file; null when no run is going on.</summary>
    public static (string Broker, string Scenario)? TryFind() => Newest() is { } file
        ? (File.ReadAllText(file.FullName), Path.Combine(file.DirectoryName!, RunFolder.ScenarioFile))
        : null;

    /// <summary>Its scenario file.</summary>
    public static string Scenario() => Path.Combine(Find().DirectoryName!, RunFolder.ScenarioFile);

    private static FileInfo Find() => Newest()
        ?? throw new BusUnavailableException("No run is going on in this folder; say where with --broker mqtt://host:port.");

    private static FileInfo? Newest()
    {
        var runs = new DirectoryInfo("runs");
        return !runs.Exists ? null : runs.GetDirectories()
            .Select(folder => new FileInfo(Path.Combine(folder.FullName, FileName)))
            .Where(file => file.Exists)
            .MaxBy(file => file.LastWriteTimeUtc);
    }
}
