using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ScAi.Constellations.Results;
using ScAi.Constellations.Simulations.Requests;
using ScAi.Sql;
using ScAi.Web.Events;
using ScAi.Workers.Parts;

namespace ScAi.Constellations.Simulations.Jobs;

/// <summary>Runs queued jobs, some at a time; their parts go to threads of this process and to workers on the broker, whoever is free.</summary>
internal sealed class SimulationRunner(
    JobStore store, ResultFolder results, PartPool pool, SimulationLimits limits, TimeProvider clock, ILogger<SimulationRunner> log) : BackgroundService
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(2);
    private readonly ConcurrentDictionary<long, LiveJob> _live = new();
    private readonly Channel<LiveJob> _queue = Channel.CreateUnbounded<LiveJob>();

    /// <summary>A job that is queued or running here.</summary>
    public LiveJob? Find(long id) => _live.GetValueOrDefault(id);

    /// <summary>Puts a job into the queue.</summary>
    public LiveJob Enqueue(Job job)
    {
        var options = new EventStreamOptions { Epoch = Guid.NewGuid().ToString("N")[..8] };
        var live = new LiveJob(job.Id, new EventStream<JobProgress>(SimulationJson.Default.JobProgress, options, clock), clock);
        live.Queued();
        _live[job.Id] = live;
        _queue.Writer.TryWrite(live);
        return live;
    }

    /// <summary>Stops a job that is queued or running; what it was at leaves the processor at once.</summary>
    public async Task<Job?> CancelAsync(Job job, CancellationToken cancellation)
    {
        var cancelled = await store.MoveAsync(job.Id, job.State, JobState.Cancelled, null, cancellation);
        if (cancelled is not null && _live.TryRemove(job.Id, out var live))
        {
            live.Cancel();
            live.Ended(cancelled);
        }

        return cancelled;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var job in await PatientlyAsync(() => store.RequeueAsync(stoppingToken), stoppingToken))
        {
            Enqueue(job);
        }

        await Task.WhenAll(Enumerable.Range(0, limits.RunningJobs).Select(_ => ServeAsync(stoppingToken)));
    }

    private async Task ServeAsync(CancellationToken stopping)
    {
        await foreach (var live in _queue.Reader.ReadAllAsync(stopping))
        {
            // One that was cancelled and asked for again stands in the queue twice.
            if (!ReferenceEquals(Find(live.Id), live)
                || await PatientlyAsync(() => store.MoveAsync(live.Id, JobState.Queued, JobState.Running, null, stopping), stopping) is null)
            {
                continue;
            }

            var (state, reason) = await RunAsync(live, stopping);
            if (await PatientlyAsync(() => store.MoveAsync(live.Id, JobState.Running, state, reason, stopping), stopping) is { } ended
                && _live.TryRemove(live.Id, out _))
            {
                live.Ended(ended);
            }
        }
    }

    /// <summary>Waits until the database is there.</summary>
    private async Task<T> PatientlyAsync<T>(Func<Task<T>> work, CancellationToken stopping)
    {
        while (true)
        {
            try
            {
                return await work();
            }
            catch (DatabaseUnavailableException away)
            {
                log.LogWarning("Simulations wait: {Reason}", away.Message);
                await Task.Delay(s_pause, clock, stopping);
            }
        }
    }

    private async Task<(JobState State, string? Reason)> RunAsync(LiveJob live, CancellationToken stopping)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, live.Stopping);
        try
        {
            var plan = await PatientlyAsync(() => store.PlanAsync(live.Id, either.Token), either.Token);
            var studies = plan.Sections.Select(section => section.Study).ToList();
            using var load = new Workload(studies, live.Done);
            live.Load = load;
            live.Started(load.Count);
            pool.Add(load);
            try
            {
                await load.Completion.WaitAsync(either.Token);
            }
            finally
            {
                load.Cancel();
                pool.Remove(load);
            }

            var sections = plan.Sections.Select(section => new ResultSection(
                section.Id, section.Names, section.Study.Analysis.Assemble(load.PartsOf(section.Study), Environment.ProcessorCount))).ToList();
            await Task.Run(() => results.Write(live.Id, plan, sections, either.Token), either.Token);
            return (JobState.Done, null);
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            return (JobState.Cancelled, null);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            // Its message names folders of this machine.
            log.LogError(wrong, "The result of simulation {Id} cannot be written", live.Id);
            return (JobState.Failed, "Its result cannot be written; the platform's log says why.");
        }
        catch (Exception wrong) when (wrong is InvalidDataException or ArgumentException or FormatException)
        {
            log.LogWarning(wrong, "Simulation {Id} failed", live.Id);
            return (JobState.Failed, wrong.Message);
        }
        catch (Exception wrong) when (wrong is not OperationCanceledException)
        {
            // The edge of a job: one that nobody foresaw must neither end the others nor come back at every start.
            log.LogError(wrong, "Simulation {Id} failed unexpectedly", live.Id);
            return (JobState.Failed, "It failed unexpectedly; the platform's log says more.");
        }
    }
}
