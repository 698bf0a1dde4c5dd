using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ScAi.Constellations.Accounts;
using ScAi.Scenarios;

namespace ScAi.Constellations.Runs;

/// <summary>From a constellation to a scenario, and to a run.</summary>
internal static class RunRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/v1/constellations/{id:long}/scenario", async Task<IResult> (
            HttpContext context, long id, ScenarioRequest request, ScenarioMaker maker, RunBook book, bool? launch, CancellationToken cancellation) =>
        {
            var scenario = await maker.MakeAsync(context.Caller(), id, request, cancellation);
            if (launch == true)
            {
                var run = book.Launch(context.Caller(), id, scenario, request.KeepObserver);
                return TypedResults.Accepted($"/api/v1/runs/{run.Id}", run);
            }

            return TypedResults.File(Encoding.UTF8.GetBytes(ScenarioWriter.Write(scenario)), "application/yaml", $"constellation-{id}.yaml");
        }).For(Role.Planner).WithTags("runs")
            .WithSummary("The constellation with stations as a downlink scenario; with launch=true it is started, where the platform has --runs FOLDER.")
            .Produces(200, contentType: "application/yaml").Produces<Run>(202).ProducesProblem(400).ProducesProblem(409).ProducesProblem(429);

        var group = routes.MapGroup("/api/v1/runs").WithTags("runs");
        group.MapGet("", (HttpContext context, RunBook book) => TypedResults.Ok(new RunPage(book.List(context.Caller()))))
            .For(Role.Viewer).WithSummary("The caller's runs since the platform was started, newest first.");
        group.MapGet("/{id:long}", (HttpContext context, RunBook book, long id) => TypedResults.Ok(book.Find(context.Caller(), id).Run))
            .For(Role.Viewer).WithSummary("One run: its state, its observer's address, its exit code.").ProducesProblem(404);
        group.MapDelete("/{id:long}", async (HttpContext context, RunBook book, long id) =>
        {
            var process = book.Find(context.Caller(), id);
            await process.StopAsync();
            return TypedResults.Ok(process.Run);
        }).For(Role.Planner).WithSummary("Stops a run in good order; one that has ended stays as it is.").ProducesProblem(404);
    }
}
