using Microsoft.AspNetCore.Http;
using ScAi.Constellations.Simulations.Jobs;
using ScAi.Web.Events;
using ScAi.Web.Problems;

namespace ScAi.Constellations.Simulations.Routes;

/// <summary>The events of a job, live or long over.</summary>
internal static class EventRoutes
{
    /// <param name="id">The job; the caller is known to have it.</param>
    public static async Task ServeAsync(HttpContext context, long id, JobStore store, SimulationRunner runner, CancellationToken cancellation)
    {
        if (runner.Find(id) is { } live)
        {
            await live.Events.ServeAsync(context);
            return;
        }

        // Over: its last word alone. It is read only now, since the job may have ended a moment ago.
        var job = await store.FindAsync(id, cancellation) ?? throw new ProblemException(Problem.NotFound($"simulation {id}"));
        var events = new EventStream<JobProgress>(SimulationJson.Default.JobProgress, new EventStreamOptions(), TimeProvider.System);
        var isDone = job.State == JobState.Done;
        events.Publish(job.State.ToString().ToLowerInvariant(), new JobProgress(
            job.Id, job.State, 0, 0, isDone ? 100.0 : 0.0, null, job.Reason ?? job.State.ToString().ToLowerInvariant(), job.Results));
        events.Complete();
        context.Request.Headers.Remove("Last-Event-ID");
        await events.ServeAsync(context);
    }
}
