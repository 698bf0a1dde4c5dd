using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using ScAi.Federation;

namespace ScAi.Hosting;

/// <summary>
/// Ties a process to the one that started it: when that is gone, however it ended, this one leaves in good order, and ends
/// at once if it cannot. Nothing is left behind by a launcher that was killed.
/// </summary>
/// <remarks>It needs no terminal, pipe or helper program, and notices within a quarter of a second.</remarks>
public static partial class Lifeline
{
    private const string Variable = "SCAI_STARTED_BY";
    private const int SigTerm = 15;
    private static readonly TimeSpan s_lookEvery = TimeSpan.FromMilliseconds(250);

    /// <summary>Lets a process that is about to be started know by whom; it has to call <see cref="Hold"/>.</summary>
    public static void Give(ProcessStartInfo start)
    {
        ArgumentNullException.ThrowIfNull(start);
        start.Environment[Variable] = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Watches the process that started this one, if it gave a lifeline; call it first of all.</summary>
    /// <param name="grace">How long leaving in good order may take.</param>
    public static void Hold(TimeSpan grace)
    {
        var given = Environment.GetEnvironmentVariable(Variable);

        // What this process starts in turn is tied to this one, or to none.
        Environment.SetEnvironmentVariable(Variable, null);
        if (int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var starter))
        {
            new Thread(() => Watch(starter, grace)) { IsBackground = true, Name = $"lifeline to process {starter}" }.Start();
        }
    }

    private static void Watch(int starter, TimeSpan grace)
    {
        if (OperatingSystem.IsWindows())
        {
            WaitFor(starter);
            new Thread(() => Environment.Exit(RunExit.Interrupted)) { IsBackground = true }.Start();
        }
        else
        {
            // An orphan gets another parent, so a new process with the starter's number is not taken for it.
            while (Parent() == starter)
            {
                Thread.Sleep(s_lookEvery);
            }

            _ = Signal(Environment.ProcessId, SigTerm);
        }

        Thread.Sleep(grace);
        using var self = Process.GetCurrentProcess();
        self.Kill();
    }

    private static void WaitFor(int starter)
    {
        try
        {
            using var process = Process.GetProcessById(starter);
            process.WaitForExit();
        }
        catch (ArgumentException)
        {
            // It is gone already.
        }
    }

    [LibraryImport("libc", EntryPoint = "getppid")]
    private static partial int Parent();

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Signal(int process, int signal);
}
