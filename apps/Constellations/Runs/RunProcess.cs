using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;
using ScAi.Federation;
using ScAi.Hosting;

namespace ScAi.Constellations.Runs;

/// <summary><c>scai run</c> as a child process, with what it says of its progress. It leaves when this process is killed, too.</summary>
internal sealed partial class RunProcess : IDisposable
{
    private const int Terminate = 15;
    private const int LinesKept = 20;
    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(20);
    private readonly Lock _gate = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Queue<string> _errors = new();
    private readonly Process _process;
    private readonly TimeProvider _clock;
    private Run _run;
    private bool _isAskedToLeave;

    /// <summary>Starts it.</summary>
    /// <param name="run">What is known before.</param>
    /// <param name="folder">Its folder, with <c>scenario.yaml</c> beside it.</param>
    /// <param name="scenario">The scenario's file.</param>
    /// <param name="staysObserved">Whether its observer stays when it is over.</param>
    /// <param name="clock">For when it ended.</param>
    public RunProcess(Run run, string folder, string scenario, bool staysObserved, TimeProvider clock)
    {
        (_run, _clock) = (run, clock);
        _process = new Process { StartInfo = HowToStart(folder, scenario, staysObserved) };
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Note(line.Data);
        Start();
        _ = FollowAsync();
    }

    /// <summary>How far it is.</summary>
    public Run Run
    {
        get
        {
            lock (_gate)
            {
                return _run;
            }
        }
    }

    /// <summary>Ends with it.</summary>
    public Task Ended => _ended.Task;

    /// <summary>Asks it to leave in good order.</summary>
    public void AskToLeave()
    {
        lock (_gate)
        {
            if (_ended.Task.IsCompleted || _isAskedToLeave)
            {
                return;
            }

            _isAskedToLeave = true;
            if (OperatingSystem.IsWindows())
            {
                _process.Kill(entireProcessTree: true);
            }
            else
            {
                _ = SendSignal(_process.Id, Terminate);
            }
        }
    }

    /// <summary>Asks it to leave, and ends it and all that it started if it does not.</summary>
    public async Task StopAsync()
    {
        AskToLeave();
        try
        {
            await Ended.WaitAsync(s_grace, _clock);
        }
        catch (TimeoutException)
        {
            _process.Kill(entireProcessTree: true);
            await Ended;
        }
    }

    public void Dispose()
    {
        StopAsync().GetAwaiter().GetResult();
        _process.Dispose();
    }

    private static ProcessStartInfo HowToStart(string folder, string scenario, bool staysObserved)
    {
        var program = Program();
        string[] words = [.. program.Words, "run", scenario, "--json", "--out", folder, .. staysObserved ? ["--keep-observer"] : Array.Empty<string>()];

        // Secrets of the platform are not the run's.
        var start = new ProcessStartInfo(program.File, words)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(folder)!,
        };
        foreach (var secret in start.Environment.Keys.Where(key => key.StartsWith("SCAI_", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(secret);
        }

        Lifeline.Give(start);
        return start;
    }

    /// <summary>The command line: built beside this app, or published beside it.</summary>
    private static (string File, string[] Words) Program()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        string[] places = [Path.Combine(here.Parent!.Parent!.FullName, "Launcher", here.Name), Path.Combine(here.Parent!.FullName, "Launcher"), here.FullName];
        var folder = places.FirstOrDefault(place => File.Exists(Path.Combine(place, "scai.dll")))
            ?? throw new FileNotFoundException("The scai command line is not there; build the whole solution.");
        var native = Path.Combine(folder, OperatingSystem.IsWindows() ? "scai.exe" : "scai");
        return File.Exists(native) ? (native, []) : ("dotnet", [Path.Combine(folder, "scai.dll")]);
    }

    private void Start()
    {
        try
        {
            _process.Start();
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            throw new IOException($"scai cannot be started: {missing.Message}", missing);
        }

        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private async Task FollowAsync()
    {
        await _process.WaitForExitAsync();
        End(_process.ExitCode);
    }

    private void End(int exitCode)
    {
        lock (_gate)
        {
            var state = exitCode == RunExit.Done ? RunState.Done : _isAskedToLeave ? RunState.Stopped : RunState.Failed;
            _run = _run with
            {
                State = state,
                Ended = _clock.GetUtcNow(),
                ExitCode = exitCode,
                Reason = state == RunState.Failed ? string.Join('\n', _errors) : null,
            };
        }

        _ended.SetResult();
    }

    /// <summary>Takes in a line of what <c>scai run --json</c> says.</summary>
    private void Hear(string? line)
    {
        try
        {
            if (line is null || !line.StartsWith('{') || JsonDocument.Parse(line).RootElement is not { ValueKind: JsonValueKind.Object } said)
            {
                return;
            }

            lock (_gate)
            {
                _run = _run with
                {
                    Observer = Text(said, "observer") ?? _run.Observer,
                    Phase = Text(said, "phase") ?? _run.Phase,
                    SimTime = Text(said, "simTime") ?? _run.SimTime,
                };
            }
        }
        catch (JsonException)
        {
            // The summary at the end has many lines; it stands in the run folder.
        }
    }

    private static string? Text(JsonElement said, string name) =>
        said.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private void Note(string? line)
    {
        lock (_gate)
        {
            if (line is not null)
            {
                _errors.Enqueue(line);
                if (_errors.Count > LinesKept)
                {
                    _errors.Dequeue();
                }
            }
        }
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int SendSignal(int process, int signal);
}
