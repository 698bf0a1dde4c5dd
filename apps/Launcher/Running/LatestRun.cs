using ScAi.Federation.Messaging;

namespace ScAi.Launcher.Running;

/// <summary>Where the run that was started last in this folder can be reached.</summary>
internal static class LatestRun
{
    private const string FileName = "broker.txt";

    public static void Write(string runFolder, string broker) => File.WriteAllText(Path.Combine(runFolder, FileName), broker);

    public static void Clear(string runFolder) => File.Delete(Path.Combine(runFolder, FileName));

    public static string Broker()
    {
        var runs = new DirectoryInfo("runs");
        var latest = !runs.Exists ? null : runs.GetDirectories()
            .Select(folder => new FileInfo(Path.Combine(folder.FullName, FileName)))
            .Where(file => file.Exists)
            .MaxBy(file => file.LastWriteTimeUtc);
        return latest is null
            ? throw new BusUnavailableException("No run is going on in this folder; say where with --broker mqtt://host:port.")
            : File.ReadAllText(latest.FullName);
    }
}
