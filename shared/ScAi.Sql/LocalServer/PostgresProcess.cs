using System.Diagnostics;
using System.Runtime.InteropServices;
using Npgsql;

namespace ScAi.Sql.LocalServer;

/// <summary>
/// A PostgreSQL server as a child process, for tests and benchmarks: its files in a temporary folder, reached by a local
/// socket only, fast rather than durable, gone when disposed.
/// On Linux it also dies with its parent.
/// Started by root it runs as the user <c>postgres</c> that its package makes, since it refuses to run as root.
/// </summary>
/// <remarks>One thread at a time.</remarks>
public sealed partial class PostgresProcess : IDisposable
{
    private const int FastShutdown = 2;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);
    private readonly string _programs;
    private readonly string? _user;
    private readonly string _folder;
    private readonly Queue<string> _lines = new();
    private Process? _process;
    private int _databases;

    private PostgresProcess(string programs, string? user, string folder) => (_programs, _user, _folder) = (programs, user, folder);

    /// <summary>Makes a server and starts it.</summary>
    /// <exception cref="DatabaseUnavailableException">PostgreSQL is not installed or does not start; says why.</exception>
    public static PostgresProcess Start()
    {
        var programs = Find() ?? throw new DatabaseUnavailableException(
            "PostgreSQL is not installed; install it (Debian, Ubuntu: apt install postgresql).");
        var user = Environment.UserName == "root" ? "postgres" : null;
        var server = new PostgresProcess(programs, user, Directory.CreateTempSubdirectory("scai-sql-").FullName);
        try
        {
            server.Initialize();
            server.Run();
            return server;
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    /// <summary>Makes an empty database and says how to connect to it.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = $"scai_{Interlocked.Increment(ref _databases)}";
        await using var connection = new NpgsqlConnection(ConnectionTo("postgres"));
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"CREATE DATABASE {name} TEMPLATE template0";
        await command.ExecuteNonQueryAsync();
        return ConnectionTo(name);
    }

    /// <summary>Ends the server; its files stay for <see cref="Restart"/>.</summary>
    public void Stop()
    {
        if (_process is { } process)
        {
            var isAsked = !process.HasExited && SendSignal(process.Id, FastShutdown) == 0;
            if (!isAsked || !process.WaitForExit(s_patience))
            {
                process.Kill(entireProcessTree: true);
            }

            process.WaitForExit();
            _process = null;
        }
    }

    /// <summary>Starts the server again with the same files.</summary>
    /// <exception cref="DatabaseUnavailableException">It does not start; says why.</exception>
    public void Restart()
    {
        Stop();
        Run();
    }

    /// <summary>Ends the server and removes its files.</summary>
    public void Dispose()
    {
        Stop();
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private string Data => Path.Combine(_folder, "data");

    private string ConnectionTo(string database) =>
        $"Host={_folder};Database={database};Username=scai;Timeout=5;Command Timeout=60;Maximum Pool Size=20;No Reset On Close=true";

    private void Initialize()
    {
        if (_user is not null)
        {
            RunToEnd("chown", _user, _folder);
        }

        var (program, arguments) = AsUser("initdb", "-D", Data, "-U", "scai", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        RunToEnd(program, arguments);
    }

    private void Run()
    {
        var (program, arguments) = AsUser(
            "postgres", "-D", Data, "-k", _folder, "-c", "listen_addresses=", "-c", "fsync=off", "-c", "synchronous_commit=off",
            "-c", "full_page_writes=off", "-c", "max_connections=200", "-c", "shared_buffers=256MB", "-c", "logging_collector=off");
        var started = new TaskCompletionSource<Process>(TaskCreationOptions.RunContinuationsAsynchronously);

        // The kernel ties "dies with its parent" to the thread that starts the child, so that thread has to stay.
        new Thread(() => Guard(program, arguments, started)) { IsBackground = true, Name = "PostgreSQL" }.Start();
        _process = started.Task.GetAwaiter().GetResult();
        var began = Stopwatch.GetTimestamp();
        while (!Answers())
        {
            if (_process.WaitForExit(TimeSpan.FromMilliseconds(20)) || Stopwatch.GetElapsedTime(began) > s_patience)
            {
                throw new DatabaseUnavailableException($"PostgreSQL does not start: {string.Join(" | ", Lines())}");
            }
        }
    }

    private void Guard(string program, string[] arguments, TaskCompletionSource<Process> started)
    {
        Process process;
        try
        {
            process = Started(program, arguments);
        }
        catch (DatabaseUnavailableException missing)
        {
            started.SetException(missing);
            return;
        }

        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        started.SetResult(process);
        process.WaitForExit();
    }

    private bool Answers()
    {
        try
        {
            using var connection = new NpgsqlConnection(ConnectionTo("postgres") + ";Pooling=false");
            connection.Open();
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private (string Program, string[] Arguments) AsUser(string program, params string[] arguments)
    {
        var path = Path.Combine(_programs, program);
        if (!OperatingSystem.IsLinux())
        {
            return (path, arguments);
        }

        string[] user = _user is null ? [] : [$"--reuid={_user}", $"--regid={_user}", "--clear-groups"];
        return ("setpriv", [.. user, "--pdeathsig", "INT", path, .. arguments]);
    }

    private void RunToEnd(string program, params string[] arguments)
    {
        using var process = Started(program, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new DatabaseUnavailableException($"{program} failed with {process.ExitCode}: {errors.Trim()} {output.Result.Trim()}");
        }
    }

    private Process Started(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = _folder,
        };
        start.Environment["LC_ALL"] = "C.UTF-8";
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            throw new DatabaseUnavailableException($"{program} cannot be started: {missing.Message}", missing);
        }
    }

    private void Note(string? line)
    {
        lock (_lines)
        {
            if (line is not null)
            {
                _lines.Enqueue(line);
                if (_lines.Count > 50)
                {
                    _lines.Dequeue();
                }
            }
        }
    }

    private string[] Lines()
    {
        lock (_lines)
        {
            return [.. _lines];
        }
    }

    private static string? Find()
    {
        const string debian = "/usr/lib/postgresql";
        var folders = Directory.Exists(debian)
            ? Directory.GetDirectories(debian).OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0)
                .Select(folder => Path.Combine(folder, "bin"))
            : [];
        return folders
            .Concat(["/usr/bin", "/usr/local/bin", "/usr/pgsql/bin", "/opt/homebrew/bin"])
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")));
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int SendSignal(int process, int signal);
}
