using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ScAi.Tests;

/// <summary>The <c>scai</c> command line as a child process; it and everything it started are gone when disposed.</summary>
internal sealed partial class Scai : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(120);
    private readonly Process _process;
    private readonly List<string> _output = [];
    private readonly List<string> _errors = [];

    private Scai(Process process) => _process = process;

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    public string Output => Text(_output);

    public string Errors => Text(_errors);

    /// <summary>The program, built beside these tests.</summary>
    private static string Program { get; } = Repository.PathOf(
        $"artifacts/bin/Launcher/{new DirectoryInfo(AppContext.BaseDirectory).Name}/scai");

    /// <summary>Starts it, in the root of the repository unless told of another folder.</summary>
    public static Scai Start(
        IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null, string? folder = null)
    {
        var start = new ProcessStartInfo(Program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder ?? Repository.Root,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        var scai = new Scai(new Process { StartInfo = start });
        scai._process.OutputDataReceived += (_, line) => Keep(scai._output, line.Data);
        scai._process.ErrorDataReceived += (_, line) => Keep(scai._errors, line.Data);
        scai._process.Start();
        scai._process.BeginOutputReadLine();
        scai._process.BeginErrorReadLine();
        return scai;
    }

    /// <summary>Runs to the end.</summary>
    /// <returns>The exit code.</returns>
    public int Wait(TimeSpan? patience = null)
    {
        if (!_process.WaitForExit(patience ?? s_patience))
        {
            Assert.Fail($"scai does not end.\n{Tail(_output)}\n{Errors}");
        }

        _process.WaitForExit();
        return _process.ExitCode;
    }

    /// <summary>Waits until the scenario has come to a time.</summary>
    public void WaitUntil(string simTime) => WaitForLine(line => IsRunningPast(line, simTime), $"The run did not come to {simTime}.");

    /// <summary>Waits until it has said where the run, or the recordings, can be looked at.</summary>
    public Uri WaitForObserver() => new(ObserverAddress().Match(
        WaitForLine(line => ObserverAddress().IsMatch(line), "The observer did not say where it is.")).Value);

    /// <summary>Waits until it has said where the platform is.</summary>
    public Uri WaitForPlatform() => new(PlatformAddress().Match(
        WaitForLine(line => PlatformAddress().IsMatch(line), "The platform did not say where it is.")).Value);

    /// <summary>Waits until it has said where mission control is.</summary>
    public Uri WaitForMissionControl() => new(MissionControlAddress().Match(
        WaitForLine(line => MissionControlAddress().IsMatch(line), "Mission control did not say where it is.")).Value);

    private string WaitForLine(Func<string, bool> isIt, string complaint)
    {
        var due = Stopwatch.StartNew();
        lock (_output)
        {
            while (true)
            {
                if (_output.Find(line => isIt(line)) is { } found)
                {
                    return found;
                }

                if (_process.HasExited || due.Elapsed > s_patience)
                {
                    Assert.Fail($"{complaint}\n{string.Join('\n', _output.TakeLast(5))}\n{Errors}");
                }

                Monitor.Wait(_output, TimeSpan.FromMilliseconds(200));
            }
        }
    }

    /// <summary>The process of an app that this run has started.</summary>
    public int ProcessOf(string app) => ProcessTree.Below(Id).First(process => ProcessTree.ProgramOf(process).EndsWith($"/{app}", StringComparison.Ordinal));

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private static bool IsRunningPast(string line, string simTime)
    {
        using var report = JsonDocument.Parse(line.StartsWith("{\"phase\"", StringComparison.Ordinal) ? line : "{}");
        return report.RootElement.TryGetProperty("phase", out var phase) && phase.GetString() is "running" or "settling"
            && string.CompareOrdinal(report.RootElement.GetProperty("simTime").GetString(), simTime) >= 0;
    }

    private static void Keep(List<string> lines, string? line)
    {
        lock (lines)
        {
            if (line is not null)
            {
                lines.Add(line);
                Monitor.PulseAll(lines);
            }
        }
    }

    private static string Text(List<string> lines)
    {
        lock (lines)
        {
            return string.Join('\n', lines);
        }
    }

    private static string Tail(List<string> lines)
    {
        lock (lines)
        {
            return string.Join('\n', lines.TakeLast(5));
        }
    }

    [GeneratedRegex("(?<=\"?[oO]bserver\"?: ?\"?)http://[^\" ]+")]
    private static partial Regex ObserverAddress();

    [GeneratedRegex("(?<=^The platform is at )http://[^, ]+")]
    private static partial Regex PlatformAddress();

    [GeneratedRegex("(?<=\"missionControl\":\"|^Mission control: )http://[^\" ]+")]
    private static partial Regex MissionControlAddress();
}
