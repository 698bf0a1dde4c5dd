using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ScAi.Constellations.Accounts;
using ScAi.Constellations.Simulations.Jobs;
using ScAi.Orbits.Coverage.Intervals;
using ScAi.Time;
using ScAi.Web.Problems;

namespace ScAi.Constellations.Results;

/// <summary><c>/api/v1/simulations/{id}/results</c>: the report package, whole and in the parts that a page shows.</summary>
internal static class ResultRoutes
{
    public static void MapResults(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/simulations/{id:long}/results").WithTags("results");

        group.MapPackage("simulation", async (context, id, cancellation) =>
        {
            var services = context.RequestServices;
            await services.GetRequiredService<JobStore>().FindAsync(context.Caller(), id, cancellation);
            return services.GetRequiredService<ResultFolder>();
        });

        group.MapGet("/tracks", (HttpContext context, JobStore store, long id, CancellationToken cancellation) =>
            PathsAsync(context, store, id, (paths, stream) => paths.WriteTracks(stream), cancellation))
            .For(Role.Viewer).WithSummary("Sub-satellite tracks as GeoJSON; from=, to= for a part of the window.").Produces(200);

        group.MapGet("/footprints", (HttpContext context, JobStore store, long id, CancellationToken cancellation) =>
            PathsAsync(context, store, id, (paths, stream) => paths.WriteFootprints(stream), cancellation))
            .For(Role.Viewer).WithSummary("Sensor footprints over time as GeoJSON; from=, to= for a part of the window.").Produces(200);
    }

    private static async Task<IResult> PathsAsync(
        HttpContext context, JobStore store, long id, Action<SatellitePaths, Stream> write, CancellationToken cancellation)
    {
        await store.FindAsync(context.Caller(), id, cancellation);
        var plan = await store.PlanAsync(id, cancellation);
        var window = plan.Sections[0].Study.Definition.Interval;
        var (from, to) = (Time(context, "from", window.Start), Time(context, "to", window.End));
        from = ScenarioTime.Max(from, window.Start);
        to = ScenarioTime.Min(to, window.End);
        if (to <= from)
        {
            throw new ProblemException(Problem.Invalid("to", $"expected a time after from, within {window}"));
        }

        using var stream = new MemoryStream();
        write(new SatellitePaths(plan, new TimeInterval(from, to)), stream);
        return TypedResults.Bytes(stream.ToArray(), "application/geo+json");
    }

    private static ScenarioTime Time(HttpContext context, string name, ScenarioTime otherwise)
    {
        var text = context.Request.Query[name].ToString();
        return text.Length == 0 ? otherwise
            : ScenarioTime.TryParse(text, out var time) ? time
            : throw new ProblemException(Problem.Invalid(name, "expected a time, such as 2023-08-01T00:00:00Z"));
    }
}
