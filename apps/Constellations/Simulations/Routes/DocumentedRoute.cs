using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ScAi.Constellations.Accounts;
using ScAi.Constellations.Simulations.Jobs;
using ScAi.Constellations.Simulations.Requests;

namespace ScAi.Constellations.Simulations.Routes;

/// <summary><c>POST /simulation_stream</c>: the documented route, which starts a simulation and streams its progress.</summary>
internal static class DocumentedRoute
{
    public static void MapDocumentedRoute(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/simulation_stream", async (
            HttpContext context, DocumentedRequest request, Planner planner, JobStore store, SimulationRunner runner, CancellationToken cancellation) =>
        {
            var plan = request.ToRequest();
            var job = await JobRoutes.CreateAsync(context.Caller(), plan, planner, store, runner, cancellation);
            context.Response.Headers.Location = $"/api/v1/simulations/{job.Id}";
            await EventRoutes.ServeAsync(context, job.Id, store, runner, cancellation);
        }).For(Role.Planner).WithTags("simulations").WithSummary("Starts a coverage simulation and streams its progress; ends with the result's address.")
            .Produces(200, contentType: "text/event-stream").ProducesProblem(400).ProducesProblem(429);
}
