namespace ScAi.Workers.Parts;

/// <summary>Threads of this process that compute parts of a pool.</summary>
public sealed class LocalThreads : IDisposable
{
    private readonly PartPool _pool;
    private readonly Thread[] _threads;
    private volatile bool _isOver;

    /// <summary>Starts them, below normal priority so that the process still answers.</summary>
    /// <param name="pool">Where parts come from.</param>
    /// <param name="count">How many; 0 leaves everything to other processes.</param>
    public LocalThreads(PartPool pool, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        _pool = pool;
        _threads = [.. Enumerable.Range(0, count).Select(i => new Thread(Work)
        {
            IsBackground = true, Name = $"coverage {i + 1}", Priority = ThreadPriority.BelowNormal,
        })];
        Array.ForEach(_threads, thread => thread.Start());
    }

    /// <summary>Ends them after the part at hand.</summary>
    public void Dispose()
    {
        _isOver = true;
        _pool.Wake();
        Array.ForEach(_threads, thread => thread.Join());
    }

    private void Work()
    {
        while (_pool.TakeOrWait(() => _isOver) is { } task)
        {
            try
            {
                task.Load.Bring(task, task.Study.Analysis.Compute(task.Part, 1, task.Load.Stopping));
            }
            catch (OperationCanceledException)
            {
                // Nobody wants it any more.
            }
            catch (Exception wrong) when (wrong is ArgumentException or FormatException or OverflowException or OutOfMemoryException)
            {
                _pool.Failed(task, $"part {task.Part}: {wrong.Message}");
            }
        }
    }
}
