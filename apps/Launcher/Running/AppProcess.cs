using System.Diagnostics;
using System.Runtime.InteropServices;
using ScAi.Federation;
using ScAi.Hosting;
using ScAi.Messages;

namespace ScAi.Launcher.Running;

/// <summary>An app as a child process; it is ended when this is disposed of, and leaves when this process is killed.</summary>
internal sealed partial class AppProcess : IDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);
    private const int SigTerm = 15;
    private readonly Process _process;
    private readonly List<string> _errors = [];
    private readonly List<string> _output = [];

    private AppProcess(string app, Process process) => (App, _process) = (app, process);

    public string App { get; }

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    public int ExitCode => _process.ExitCode;

    /// <summary>What it has said on its error stream.</summary>
    public string Errors => Text(_errors);

    /// <summary>What it has said on its output.</summary>
    public string Output => Text(_output);

    /// <summary>Starts an app of the federation.</summary>
    /// <param name="app">Which.</param>
    /// <param name="options">What every app is told.</param>
    /// <param name="inheritTerminal">Whether it speaks in this terminal.</param>
    /// <param name="more">Options of its own.</param>
    /// <param name="said">Told of each line that it says on its output, on another thread.</param>
    /// <param name="commandKey">The secret that signs commands, for those who share it.</param>
    public static AppProcess Start(
        string app,
        AppOptions options,
        bool inheritTerminal = false,
        IEnumerable<(string Key, string Value)>? more = null,
        Action<string>? said = null,
        string? commandKey = null) => Start(
        app,
        [.. Arguments(options), .. more ?? []],
        inheritTerminal,
        said,
        ("SCAI_USER", options.User),
        ("SCAI_PASSWORD", options.Password),
        (CommandKey.Variable, commandKey));

    /// <summary>Starts an app with options of its own.</summary>
    public static AppProcess Start(
        string app,
        IEnumerable<(string Key, string Value)> options,
        bool inheritTerminal,
        Action<string>? said = null,
        params ReadOnlySpan<(string Key, string? Value)> environment) => Start(app, [], options, inheritTerminal, said, environment);

    /// <summary>Starts an app with words, such as a command of its own, and options.</summary>
    public static AppProcess Start(
        string app,
        IReadOnlyList<string> words,
        IEnumerable<(string Key, string Value)> options,
        bool inheritTerminal,
        Action<string>? said = null,
        params ReadOnlySpan<(string Key, string? Value)> environment)
    {
        var folder = AppCatalogue.FolderOf(app);
        var program = Path.Combine(folder, OperatingSystem.IsWindows() ? $"{app}.exe" : app);
        var start = File.Exists(program)
            ? new ProcessStartInfo(program)
            : new ProcessStartInfo("dotnet", [Path.Combine(folder, $"{app}.dll")]);
        foreach (var word in words)
        {
            start.ArgumentList.Add(word);
        }

        foreach (var (key, value) in options)
        {
            start.ArgumentList.Add($"--{key}");
            start.ArgumentList.Add(value);
        }

        start.RedirectStandardError = start.RedirectStandardOutput = !inheritTerminal;
        foreach (var (key, value) in environment)
        {
            start.Environment[key] = value;
        }

        Lifeline.Give(start);
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_gcServer"] = "0";
        var process = new AppProcess(app, Process.Start(start)!);
        if (!inheritTerminal)
        {
            process.Listen(said);
        }

        return process;
    }

    public async Task<int> WaitAsync(CancellationToken cancellation)
    {
        try
        {
            await _process.WaitForExitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            End();
        }

        return _process.ExitCode;
    }

    public void WaitBriefly() => _process.WaitForExit(TimeSpan.FromMilliseconds(50));

    /// <summary>Asks it to leave.</summary>
    public void AskToLeave()
    {
        if (!_process.HasExited && !OperatingSystem.IsWindows())
        {
            _ = Signal(_process.Id, SigTerm);
        }
    }

    /// <summary>Asks it to leave, and ends it if it does not.</summary>
    public void End()
    {
        if (!_process.HasExited && !OperatingSystem.IsWindows())
        {
            AskToLeave();
            _process.WaitForExit(Grace);
        }

        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }
    }

    public void Dispose()
    {
        End();
        _process.Dispose();
    }

    private void Listen(Action<string>? said)
    {
        _process.ErrorDataReceived += (_, line) => Keep(_errors, line.Data);
        _process.OutputDataReceived += (_, line) =>
        {
            Keep(_output, line.Data);
            if (line.Data is { } text)
            {
                said?.Invoke(text);
            }
        };
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
    }

    private static void Keep(List<string> lines, string? line)
    {
        lock (lines)
        {
            if (line is not null && lines.Count < 100)
            {
                lines.Add(line);
            }
        }
    }

    private static string Text(List<string> lines)
    {
        lock (lines)
        {
            return string.Join(Environment.NewLine, lines);
        }
    }

    private static IEnumerable<(string Key, string Value)> Arguments(AppOptions options)
    {
        (string, string?)[] all =
        [
            (nameof(options.Scenario), options.Scenario.Length > 0 ? options.Scenario : null),
            (nameof(options.Broker), options.Broker),
            (nameof(options.Prefix), options.Prefix),
            (nameof(options.Name), options.Name),
            (nameof(options.Authority), options.Authority),
            (nameof(options.RunFolder), options.RunFolder),
            (nameof(options.Run), options.Run),
            (nameof(options.LogFile), options.LogFile),
            (nameof(options.LogLevel), options.LogLevel),
            (nameof(options.Stay), options.Stay ? "true" : null),
            (nameof(options.Show), options.Show ? "true" : null),
        ];
        return all.Where(entry => entry.Item2 is not null).Select(entry => (entry.Item1, entry.Item2!));
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Signal(int process, int signal);
}
