using ScAi.Orbits.Coverage;
using ScAi.Workers.Studies;

namespace ScAi.Workers.Parts;

/// <summary>All parts of some studies, handed out one by one, to whoever asks, and collected again.</summary>
/// <remarks>
/// A part may be given out again when whoever had it is lost; the first result counts and later ones are dropped, which are
/// equal anyway. Safe for any number of threads.
/// </remarks>
public sealed class Workload : IDisposable
{
    private const int MostFailures = 3;
    private readonly Lock _gate = new();
    private readonly List<(SharedStudy Study, int Part)> _all = [];
    private readonly Queue<int> _waiting = new();
    private readonly CoveragePart?[] _done;
    private readonly int[] _failures;
    private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _stop = new();
    private readonly Action<int, int>? _progress;
    private int _count;

    /// <summary>Every part of every study, in order.</summary>
    /// <param name="studies">Their targets are cut into cells here, if they were not before.</param>
    /// <param name="progress">Told how many parts of how many are done, one call at a time, never less than before.</param>
    public Workload(IReadOnlyList<SharedStudy> studies, Action<int, int>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(studies);
        _progress = progress;
        foreach (var study in studies)
        {
            _all.AddRange(Enumerable.Range(0, study.Analysis.Parts).Select(part => (study, part)));
        }

        (_done, _failures) = (new CoveragePart?[_all.Count], new int[_all.Count]);
        for (var slot = 0; slot < _all.Count; slot++)
        {
            _waiting.Enqueue(slot);
        }
    }

    /// <summary>How many parts there are.</summary>
    public int Count => _all.Count;

    /// <summary>Ends when all parts are there; fails when one cannot be computed, is cancelled by <see cref="Cancel"/>.</summary>
    public Task Completion => _over.Task;

    /// <summary>Stops whoever computes one of the parts.</summary>
    public CancellationToken Stopping => _stop.Token;

    /// <summary>Whether nothing is wanted any more.</summary>
    public bool IsOver => _over.Task.IsCompleted;

    /// <summary>Takes the next part; null when none waits.</summary>
    public PartTask? Take()
    {
        lock (_gate)
        {
            while (!IsOver && _waiting.TryDequeue(out var slot))
            {
                if (_done[slot] is null)
                {
                    return new PartTask(this, _all[slot].Study, slot, _all[slot].Part);
                }
            }

            return null;
        }
    }

    /// <summary>Gives a part back that was taken and is not being computed any more.</summary>
    public void Return(PartTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        lock (_gate)
        {
            if (_done[task.Slot] is null)
            {
                _waiting.Enqueue(task.Slot);
            }
        }
    }

    /// <summary>Gives a part back that could not be computed; after three times the whole fails.</summary>
    public void Failed(PartTask task, string reason)
    {
        ArgumentNullException.ThrowIfNull(task);
        lock (_gate)
        {
            if (++_failures[task.Slot] < MostFailures)
            {
                Return(task);
                return;
            }
        }

        if (_over.TrySetException(new InvalidDataException(reason)))
        {
            _stop.Cancel();
        }
    }

    /// <summary>Brings a result; one that is there already is dropped.</summary>
    /// <returns>Whether it was news.</returns>
    public bool Bring(PartTask task, CoveragePart part)
    {
        ArgumentNullException.ThrowIfNull(task);
        lock (_gate)
        {
            if (IsOver || _done[task.Slot] is not null)
            {
                return false;
            }

            _done[task.Slot] = part;
            _count++;
            _progress?.Invoke(_count, _all.Count);
            if (_count == _all.Count)
            {
                _over.TrySetResult();
            }

            return true;
        }
    }

    /// <summary>The parts of one of the studies; once all are there.</summary>
    public IReadOnlyList<CoveragePart> PartsOf(SharedStudy study)
    {
        lock (_gate)
        {
            return [.. _all.Zip(_done).Where(entry => ReferenceEquals(entry.First.Study, study)).Select(entry => entry.Second!)];
        }
    }

    /// <summary>Wants nothing any more.</summary>
    public void Cancel()
    {
        if (_over.TrySetCanceled())
        {
            _stop.Cancel();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Cancel();
        _stop.Dispose();
    }
}
