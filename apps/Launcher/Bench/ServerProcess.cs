using System.Diagnostics;
using ScAi.Launcher.Running;

namespace ScAi.Launcher.Bench;

/// <summary>An observer's server as a child process that is measured from outside.</summary>
internal sealed class ServerProcess : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);
    private readonly AppProcess _app;
    private readonly Process _process;

    /// <param name="start">Starts it, given who is told what it says.</param>
    public ServerProcess(Func<Action<string>, AppProcess> start)
    {
        var address = new TaskCompletionSource<Uri>();
        _app = start(line =>
        {
            if (ObserverNote.In(line) is { } note)
            {
                address.TrySetResult(new Uri(note.Observer));
            }
        });
        _process = Process.GetProcessById(_app.Id);
        if (!address.Task.Wait(s_patience))
        {
            _app.Dispose();
            throw new InvalidDataException($"The observer's server does not start: {_app.Errors}");
        }

        Address = address.Task.Result;
    }

    public Uri Address { get; }

    /// <summary>What it has computed since its start.</summary>
    public double ProcessorSeconds
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime.TotalSeconds;
        }
    }

    /// <summary>What it has of the machine's memory, 10^6 bytes.</summary>
    public double Megabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1e6;
        }
    }

    public void Dispose()
    {
        _process.Dispose();
        _app.Dispose();
    }
}
