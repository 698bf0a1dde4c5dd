using System.Diagnostics;

namespace ScAi.MissionControl.Tests.Killing;

/// <summary>A process that works off ticks, is killed in mid-work, and started again to do the same tick once more.</summary>
/// <param name="forgets">Whether what it was told is lost when it is killed; else it is told again.</param>
/// <param name="arguments">Which process.</param>
internal sealed class Victim(bool forgets, params string[] arguments) : IDisposable
{
    private static readonly string s_program = Path.Combine(AppContext.BaseDirectory, typeof(Victim).Assembly.GetName().Name!);
    private Process? _process;
    private TimeSpan _usual = TimeSpan.FromMilliseconds(200);

    public int Kills { get; private set; }

    /// <summary>Hands it a tick, and once more for as long as it does not finish it.</summary>
    /// <param name="number">The tick.</param>
    /// <param name="messages">What it hears in that tick.</param>
    /// <param name="killAt">When to kill it the first time, as a part of the time that it usually needs; null for not at all.</param>
    /// <returns>All that it was heard to say.</returns>
    public List<string> Tick(int number, IReadOnlyList<string> messages, double? killAt)
    {
        var heard = new List<string>();
        while (!TryTick(number, messages, killAt, heard))
        {
            killAt = null;
            messages = forgets ? [] : messages;
        }

        return heard;
    }

    public void Dispose()
    {
        if (_process is { } process)
        {
            process.Kill();
            process.WaitForExit();
            process.Dispose();
            _process = null;
        }
    }

    private bool TryTick(int number, IReadOnlyList<string> messages, double? killAt, List<string> heard)
    {
        var process = _process ??= Start();
        var began = Stopwatch.StartNew();
        foreach (var message in messages)
        {
            process.StandardInput.Write(message + "\n");
        }

        process.StandardInput.Write($"{KillPlan.TickWord} {number}\n");
        process.StandardInput.Flush();
        if (killAt is { } part)
        {
            SpinWait.SpinUntil(() => began.Elapsed >= part * _usual);
            process.Kill();
            Kills++;
        }

        var isDone = false;
        while (!isDone && process.StandardOutput.ReadLine() is { } line)
        {
            isDone = line == $"{KillPlan.DoneWord} {number}";
            if (!isDone)
            {
                heard.Add(line);
            }
        }

        if (killAt is not null)
        {
            process.WaitForExit();
            process.Dispose();
            _process = null;
            return isDone;
        }

        Assert.True(isDone, $"{arguments[0]} ended of its own accord.");
        _usual = (3 * _usual + began.Elapsed) / 4;
        return true;
    }

    private Process Start()
    {
        var start = new ProcessStartInfo(s_program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true };
        return Process.Start(start)!;
    }
}
