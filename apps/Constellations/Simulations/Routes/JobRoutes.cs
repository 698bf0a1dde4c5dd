using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ScAi.Constellations.Accounts;
using ScAi.Constellations.Results;
using ScAi.Constellations.Simulations.Jobs;
using ScAi.Constellations.Simulations.Requests;
using ScAi.Web.Problems;

namespace ScAi.Constellations.Simulations.Routes;

/// <summary><c>/api/v1/simulations</c>: jobs and their history.</summary>
internal static class JobRoutes
{
    public static void MapJobs(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/simulations").WithTags("simulations");

        group.MapPost("", async (HttpContext context, SimulationRequest request, Planner planner, JobStore store, SimulationRunner runner, CancellationToken cancellation) =>
        {
            var job = await CreateAsync(context.Caller(), request, planner, store, runner, cancellation);
            return TypedResults.Accepted($"/api/v1/simulations/{job.Id}", job);
        }).For(Role.Planner).WithSummary("Puts a coverage simulation into the queue.").Produces<Job>(202).ProducesProblem(400).ProducesProblem(429);

        group.MapGet("", async (HttpContext context, JobStore store, CancellationToken cancellation) =>
            TypedResults.Ok(await store.PageAsync(
                context.Caller(), Whole(context, "before", long.MaxValue, long.MaxValue), (int)Whole(context, "limit", 50, 200), cancellation)))
            .For(Role.Viewer).WithSummary("The caller's simulations, newest first; before= an id, limit= up to 200.").Produces<JobPage>();

        group.MapGet("/{id:long}", async (HttpContext context, JobStore store, long id, CancellationToken cancellation) =>
            TypedResults.Ok(await store.FindAsync(context.Caller(), id, cancellation)))
            .For(Role.Viewer).WithSummary("One simulation.").Produces<Job>().ProducesProblem(404);

        group.MapPost("/{id:long}/cancel", async (HttpContext context, JobStore store, SimulationRunner runner, long id, CancellationToken cancellation) =>
        {
            var job = await store.FindAsync(context.Caller(), id, cancellation);
            return TypedResults.Ok((job.IsUnfinished ? await runner.CancelAsync(job, cancellation) : null)
                ?? throw new ProblemException(Problem.Conflict($"Simulation {id} has ended.")));
        }).For(Role.Planner).WithSummary("Stops a simulation that is queued or running.").Produces<Job>().ProducesProblem(409);

        group.MapPost("/{id:long}/retry", async (HttpContext context, JobStore store, SimulationRunner runner, long id, CancellationToken cancellation) =>
        {
            var job = await store.RetryAsync(await store.FindAsync(context.Caller(), id, cancellation), cancellation);
            runner.Enqueue(job);
            return TypedResults.Accepted($"/api/v1/simulations/{job.Id}", job);
        }).For(Role.Planner).WithSummary("Does a simulation again that has ended.").Produces<Job>(202).ProducesProblem(409);

        group.MapDelete("/{id:long}", async (HttpContext context, JobStore store, SimulationRunner runner, ResultFolder results, long id, CancellationToken cancellation) =>
        {
            var job = await store.FindAsync(context.Caller(), id, cancellation);
            if (job.IsUnfinished)
            {
                await runner.CancelAsync(job, cancellation);
            }

            await store.RemoveAsync(id, cancellation);
            results.Remove(id);
            return TypedResults.NoContent();
        }).For(Role.Planner).WithSummary("Removes a simulation and its result; stops it first.").Produces(204).ProducesProblem(404);

        group.MapGet("/{id:long}/events", async (HttpContext context, JobStore store, SimulationRunner runner, long id, CancellationToken cancellation) =>
            await EventRoutes.ServeAsync(context, (await store.FindAsync(context.Caller(), id, cancellation)).Id, store, runner, cancellation))
            .For(Role.Viewer).WithSummary("Progress as server-sent events; Last-Event-ID resumes.").Produces(200, contentType: "text/event-stream");
    }

    /// <summary>Plans a request and puts it into the queue.</summary>
    public static async Task<Job> CreateAsync(
        Caller caller, SimulationRequest request, Planner planner, JobStore store, SimulationRunner runner, CancellationToken cancellation)
    {
        var plan = await planner.PlanAsync(caller, request, cancellation);
        var job = await store.AddAsync(caller, plan, plan.Sections.Sum(section => section.Study.Analysis.Study.Target.Cells.Count), cancellation);
        runner.Enqueue(job);
        return job;
    }

    private static long Whole(HttpContext context, string name, long otherwise, long most)
    {
        var text = context.Request.Query[name].ToString();
        return text.Length == 0 ? otherwise
            : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= 1 && value <= most ? value
            : throw new ProblemException(Problem.Invalid(name, most == long.MaxValue ? "expected a whole number" : $"expected 1 to {most}"));
    }
}
