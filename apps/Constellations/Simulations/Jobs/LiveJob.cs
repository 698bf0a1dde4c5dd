using ScAi.Web.Events;
using ScAi.Workers.Parts;

namespace ScAi.Constellations.Simulations.Jobs;

/// <summary>A job that is queued or running, with those who listen to it.</summary>
internal sealed class LiveJob(long id, EventStream<JobProgress> events, TimeProvider clock) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _stop = new();
    private long _startedAt;
    private bool _isOver;
    private JobProgress _last = new(id, JobState.Queued, 0, 0, 0.0, null, "waits for its turn", null);

    public long Id { get; } = id;

    public EventStream<JobProgress> Events { get; } = events;

    /// <summary>Ends when somebody cancels it.</summary>
    public CancellationToken Stopping => _stop.Token;

    /// <summary>The latest word.</summary>
    public JobProgress Last
    {
        get
        {
            lock (_gate)
            {
                return _last;
            }
        }
    }

    public Workload? Load { get; set; }

    public void Cancel()
    {
        _stop.Cancel();
        Load?.Cancel();
    }

    public void Dispose() => _stop.Dispose();

    public void Queued() => Tell("queued", Last);

    public void Started(int parts)
    {
        _startedAt = clock.GetTimestamp();
        Tell("progress", new JobProgress(Id, JobState.Running, 0, parts, 0.0, null, $"computes {parts} parts", null));
    }

    public void Done(int done, int parts)
    {
        var elapsed = clock.GetElapsedTime(_startedAt).TotalSeconds;
        Tell("progress", new JobProgress(
            Id, JobState.Running, done, parts, Math.Round(100.0 * done / parts, 2), Math.Round(elapsed / done * (parts - done), 1),
            done < parts ? $"{done} of {parts} parts" : "writes the report", null));
    }

    public void Ended(Job job)
    {
        var last = Last;
        var isDone = job.State == JobState.Done;
        Tell(job.State.ToString().ToLowerInvariant(), last with
        {
            State = job.State, SecondsLeft = null, Results = job.Results, Percent = isDone ? 100.0 : last.Percent,
            Message = job.Reason ?? (isDone ? "done" : "cancelled"),
        });
        lock (_gate)
        {
            _isOver = true;
            Events.Complete();
        }
    }

    private void Tell(string name, JobProgress progress)
    {
        lock (_gate)
        {
            // A part may come in while somebody cancels.
            if (_isOver)
            {
                return;
            }

            _last = progress;
            Events.Publish(name, progress);
        }
    }
}
