using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using ScAi.Federation.Messaging;

namespace ScAi.Mqtt.LocalBroker;

/// <summary>
/// A Mosquitto broker as a child process: on a free port of this machine, with its files in a temporary folder, gone
/// when disposed. On Linux it also dies with its parent, however that ends (where util-linux's setpriv is installed).
/// </summary>
/// <remarks>One thread at a time.</remarks>
public sealed partial class MosquittoProcess : IDisposable
{
    private const int StartAttempts = 5;
    private const int Terminate = 15;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);
    private static readonly string[] s_folders =
        ["/usr/sbin", "/usr/local/sbin", "/opt/homebrew/sbin", @"C:\Program Files\mosquitto"];
    private static readonly string[] s_guardians = ["/usr/bin/setpriv", "/bin/setpriv"];

    private readonly string _program;
    private readonly Queue<string> _lines = new();
    private Process? _process;

    private MosquittoProcess(string program, string folder, int port)
    {
        _program = program;
        Folder = folder;
        Port = port;
    }

    /// <summary>The port of 127.0.0.1 on which it listens.</summary>
    public int Port { get; }

    /// <summary>Its temporary folder; only this user may enter.</summary>
    public string Folder { get; }

    /// <summary>Where clients find it: <c>mqtt://127.0.0.1:port</c>.</summary>
    public string Address => $"mqtt://127.0.0.1:{Port}";

    /// <summary>
    /// The same over a local socket, which is faster: <c>mqtt+unix:///path</c>; not on Windows, and with the
    /// configuration that comes along.
    /// </summary>
    public string LocalSocketAddress => $"mqtt+unix://{Path.Combine(Folder, "broker.sock")}";

    /// <summary>Its process id.</summary>
    /// <exception cref="InvalidOperationException">It does not run.</exception>
    public int Id => _process?.Id ?? throw new InvalidOperationException("The broker does not run.");

    /// <summary>The last lines it logged.</summary>
    public IReadOnlyList<string> Log
    {
        get
        {
            lock (_lines)
            {
                return [.. _lines];
            }
        }
    }

    /// <summary>Starts a broker and waits until it listens.</summary>
    /// <param name="configuration">
    /// Mosquitto's configuration, in which <c>{port}</c>, <c>{folder}</c> and <c>{user}</c> are filled in; it has to log
    /// information to stderr. Null for <c>broker/local.conf</c>.
    /// </param>
    /// <param name="prepare">Puts further files into the folder, before the start.</param>
    /// <param name="port">The port of 127.0.0.1 to listen on; a free one when null.</param>
    /// <exception cref="BusUnavailableException">Mosquitto is not installed, or does not start; says why.</exception>
    public static MosquittoProcess Start(string? configuration = null, Action<string>? prepare = null, int? port = null)
    {
        var program = Find() ?? throw new BusUnavailableException(
            "The MQTT broker Mosquitto is not installed; install it (Debian, Ubuntu: apt install mosquitto; Fedora: "
            + "dnf install mosquitto; macOS: brew install mosquitto; Windows: the installer from mosquitto.org), or name "
            + "another broker.");
        for (var attempt = 1; ; attempt++)
        {
            var folder = Directory.CreateTempSubdirectory("scai-broker-").FullName;
            var broker = new MosquittoProcess(program, folder, port ?? FreePort());
            try
            {
                prepare?.Invoke(folder);
                File.WriteAllText(broker.ConfigurationFile, (configuration ?? LocalConfiguration())
                    .Replace("{port}", $"{broker.Port}", StringComparison.Ordinal)
                    .Replace("{folder}", folder, StringComparison.Ordinal)
                    .Replace("{user}", Environment.UserName, StringComparison.Ordinal));
                broker.Run();
                return broker;
            }
            catch (BusUnavailableException) when (port is null && attempt < StartAttempts && broker.PortWasTaken)
            {
                // Somebody else took the port between finding and using it.
                broker.Dispose();
            }
            catch
            {
                broker.Dispose();
                throw;
            }
        }
    }

    /// <summary>Ends it at once, as a crash would; the folder and the port stay for <see cref="Restart"/>.</summary>
    public void Kill()
    {
        if (_process is { } process)
        {
            process.Kill();
            Leave(process);
        }
    }

    /// <summary>Asks it to end and waits for it; the folder and the port stay for <see cref="Restart"/>.</summary>
    public void Stop()
    {
        if (_process is { } process)
        {
            var isAsked = !process.HasExited && !OperatingSystem.IsWindows() && SendSignal(process.Id, Terminate) == 0;
            if (!isAsked || !process.WaitForExit(s_patience))
            {
                process.Kill();
            }

            Leave(process);
        }
    }

    /// <summary>Starts it again on the same port with the same files; ends it before if it still runs.</summary>
    /// <exception cref="BusUnavailableException">It does not start; says why.</exception>
    public void Restart()
    {
        Stop();
        Run();
    }

    /// <summary>Ends it and removes its folder.</summary>
    public void Dispose()
    {
        Stop();
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    private string ConfigurationFile => Path.Combine(Folder, "mosquitto.conf");

    private bool PortWasTaken => Log.Any(line => line.Contains("Address already in use", StringComparison.Ordinal));

    private void Run()
    {
        lock (_lines)
        {
            _lines.Clear();
        }

        var runs = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var process = new Process { StartInfo = HowToStart() };
        process.ErrorDataReceived += (_, output) => Keep(output.Data, runs);

        // The kernel ties "dies with its parent" to the thread that starts the child, so that thread has to stay.
        new Thread(() => Guard(process, runs)) { IsBackground = true, Name = $"broker on port {Port}" }.Start();
        var isInTime = runs.Task.Wait(s_patience);
        _process = process;
        if (!isInTime || process.HasExited)
        {
            Kill();
            throw new BusUnavailableException(
                $"The broker '{_program}' does not start on port {Port}: {string.Join(' ', Log.TakeLast(3))}");
        }
    }

    private ProcessStartInfo HowToStart()
    {
        var start = new ProcessStartInfo(_program) { RedirectStandardError = true };
        if (OperatingSystem.IsLinux() && s_guardians.FirstOrDefault(File.Exists) is { } guardian)
        {
            start.FileName = guardian;
            start.ArgumentList.Add("--pdeathsig");
            start.ArgumentList.Add("KILL");
            start.ArgumentList.Add(_program);
        }

        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(ConfigurationFile);
        return start;
    }

    private static void Guard(Process process, TaskCompletionSource runs)
    {
        process.Start();
        process.BeginErrorReadLine();
        process.WaitForExit();
        runs.TrySetResult();
    }

    private void Keep(string? line, TaskCompletionSource runs)
    {
        const int LinesKept = 1000;
        if (line is null)
        {
            return;
        }

        lock (_lines)
        {
            _lines.Enqueue(line);
            if (_lines.Count > LinesKept)
            {
                _lines.Dequeue();
            }
        }

        if (line.EndsWith(" running", StringComparison.Ordinal))
        {
            runs.TrySetResult();
        }
    }

    private void Leave(Process process)
    {
        process.WaitForExit();
        _process = null;
    }

    private static string? Find()
    {
        var name = OperatingSystem.IsWindows() ? "mosquitto.exe" : "mosquitto";
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return folders.Concat(s_folders).Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string LocalConfiguration()
    {
        using var stream = typeof(MosquittoProcess).Assembly.GetManifestResourceStream("local.conf")!;
        using var reader = new StreamReader(stream);
        var text = reader.ReadToEnd();

        // There Mosquitto knows no local sockets.
        return OperatingSystem.IsWindows()
            ? text.Replace("listener 0 ", "# listener 0 ", StringComparison.Ordinal)
            : text;
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int SendSignal(int process, int signal);
}
