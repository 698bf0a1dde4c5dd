using System.Diagnostics;
using System.Globalization;

namespace ScAi.Tests;

/// <summary>What a process has started, and what that has started.</summary>
internal static class ProcessTree
{
    /// <summary>The processes below one, by number.</summary>
    public static IEnumerable<int> Below(int parent)
    {
        foreach (var process in Directory.EnumerateDirectories("/proc").Select(Path.GetFileName))
        {
            if (int.TryParse(process, CultureInfo.InvariantCulture, out var id) && ParentOf(id) == parent)
            {
                yield return id;
                foreach (var child in Below(id))
                {
                    yield return child;
                }
            }
        }
    }

    /// <summary>The program that a process runs; empty when it is gone.</summary>
    public static string ProgramOf(int process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/cmdline").Split('\0')[0];
        }
        catch (IOException)
        {
            return "";
        }
    }

    /// <summary>Kills a process as a crash would, and waits until all that it had started is gone.</summary>
    /// <returns>The programs below it that were running.</returns>
    public static IReadOnlyList<string> KillAndWaitForTheRest(int parent, TimeSpan patience)
    {
        var below = Below(parent).Select(id => (Program: Path.GetFileName(ProgramOf(id)), Process: Process.GetProcessById(id))).ToList();
        using (var process = Process.GetProcessById(parent))
        {
            process.Kill();
        }

        var due = Stopwatch.StartNew();
        foreach (var (program, process) in below)
        {
            var left = patience - due.Elapsed;
            Assert.True(process.WaitForExit(left > TimeSpan.Zero ? left : TimeSpan.Zero), $"{program} is left behind.");
            process.Dispose();
        }

        return [.. below.Select(process => process.Program)];
    }

    private static int? ParentOf(int process)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{process}/stat");
            return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
