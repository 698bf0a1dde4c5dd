namespace ScAi.Workers.Parts;

/// <summary>The workloads of everything that is being computed; those who compute take from them in turn, so that none waits for another.</summary>
/// <remarks>Safe for any number of threads.</remarks>
public sealed class PartPool
{
    private readonly object _gate = new();
    private readonly List<Workload> _loads = [];
    private int _turn;

    /// <summary>Told when there is something to take; from any thread, quickly.</summary>
    public event Action? Offered;

    /// <summary>Offers the parts of a workload until it is removed.</summary>
    public void Add(Workload load)
    {
        lock (_gate)
        {
            _loads.Add(load);
        }

        Tell();
    }

    /// <summary>Offers them no more.</summary>
    public void Remove(Workload load)
    {
        lock (_gate)
        {
            _loads.Remove(load);
        }
    }

    /// <summary>Gives a part back, for somebody else.</summary>
    public void Return(PartTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        task.Load.Return(task);
        Tell();
    }

    /// <summary>Gives a part back that could not be computed.</summary>
    public void Failed(PartTask task, string reason)
    {
        ArgumentNullException.ThrowIfNull(task);
        task.Load.Failed(task, reason);
        Tell();
    }

    /// <summary>Takes a part of the next workload that has one; null when none has.</summary>
    public PartTask? Take()
    {
        lock (_gate)
        {
            for (var i = 0; i < _loads.Count; i++)
            {
                _turn = (_turn + 1) % _loads.Count;
                if (_loads[_turn].Take() is { } task)
                {
                    return task;
                }
            }

            return null;
        }
    }

    /// <summary>Takes a part, waiting for one; null when the wait is cancelled by <paramref name="isOver"/> after <see cref="Wake"/>.</summary>
    internal PartTask? TakeOrWait(Func<bool> isOver)
    {
        lock (_gate)
        {
            while (!isOver())
            {
                if (Take() is { } task)
                {
                    return task;
                }

                Monitor.Wait(_gate);
            }

            return null;
        }
    }

    internal void Wake()
    {
        lock (_gate)
        {
            Monitor.PulseAll(_gate);
        }
    }

    private void Tell()
    {
        Wake();
        Offered?.Invoke();
    }
}
