namespace ScAi.Constellations.Tests.Runs;

/// <summary>What runs on this machine.</summary>
internal static class RunningProcesses
{
    /// <summary>The command lines of processes that name a folder.</summary>
    public static IReadOnlyList<string> Of(string folder) =>
    [
        .. Directory.GetDirectories("/proc").Where(process => int.TryParse(Path.GetFileName(process), out _)).Select(CommandLine)
            .Where(line => line.Contains(folder, StringComparison.Ordinal)),
    ];

    private static string CommandLine(string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "cmdline"));
        }
        catch (IOException)
        {
            return "";
        }
    }
}
