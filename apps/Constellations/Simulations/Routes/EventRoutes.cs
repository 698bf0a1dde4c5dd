using Microsoft.AspNetCore.Http;
using ScAi.Constellations.Simulations.Jobs;
using ScAi.Web.Events;

namespace ScAi.Constellations.Simulations.Routes;

/// <summary>The events of a job, live or long over.</summary>
internal static class EventRoutes
{
    public static async Task ServeAsync(HttpContext context, Job job, SimulationRunner runner)
    {
        if (runner.Find(job.Id) is { } live)
        {
            await live.Events.ServeAsync(context);
            return;
        }

        // Over: its last word alone.
        var events = new EventStream<JobProgress>(SimulationJson.Default.JobProgress, new EventStreamOptions(), TimeProvider.System);
        var isDone = job.State == JobState.Done;
        events.Publish(job.State.ToString().ToLowerInvariant(), new JobProgress(
            job.Id, job.State, 0, 0, isDone ? 100.0 : 0.0, null, job.Reason ?? job.State.ToString().ToLowerInvariant(), job.Results));
        events.Complete();
        context.Request.Headers.Remove("Last-Event-ID");
        await events.ServeAsync(context);
    }
}
