using ScAi.Federation.Messaging;

namespace ScAi.Workers.Sharing;

/// <summary>A worker as the whole business of a process.</summary>
public static class WorkerProcess
{
    private static readonly TimeSpan s_step = TimeSpan.FromMilliseconds(250);

    /// <summary>Works until it is cancelled; then gives up what it holds and leaves in good order.</summary>
    /// <param name="worker">Not open yet.</param>
    /// <param name="ready">Called once the worker is connected.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="BusUnavailableException">The broker cannot be reached at the start, or refuses for good.</exception>
    public static void Run(PartWorker worker, Action? ready, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(worker);
        worker.Open();
        ready?.Invoke();
        using var wake = cancellation.Register(worker.Wake);
        while (!cancellation.IsCancellationRequested)
        {
            worker.Step(s_step);
        }

        worker.Close();
    }
}
