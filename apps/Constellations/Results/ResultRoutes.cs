using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
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

        group.MapGet("", async (HttpContext context, JobStore store, ResultFolder results, long id, CancellationToken cancellation) =>
        {
            await store.FindAsync(context.Caller(), id, cancellation);
            return TypedResults.Ok(new ResultIndex($"/api/v1/simulations/{id}/results/package", results.List(id)));
        }).For(Role.Viewer).WithSummary("What the result holds.").Produces<ResultIndex>().ProducesProblem(404);

        group.MapGet("/package", async (HttpContext context, JobStore store, ResultFolder results, long id, CancellationToken cancellation) =>
        {
            await store.FindAsync(context.Caller(), id, cancellation);
            return TypedResults.Stream(results.Open(id), "application/zip", $"simulation-{id}.zip", enableRangeProcessing: true);
        }).For(Role.Viewer).WithSummary("The report package, a zip file.").Produces(200, contentType: "application/zip");

        group.MapGet("/files/{**name}", async (HttpContext context, JobStore store, ResultFolder results, long id, string name, CancellationToken cancellation) =>
        {
            await store.FindAsync(context.Caller(), id, cancellation);
            context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
            return TypedResults.Bytes(results.Read(id, name), MediaType(name));
        }).For(Role.Viewer).WithSummary("One file of the package.").Produces(200);

        group.MapGet("/summary", async (HttpContext context, JobStore store, ResultFolder results, long id, CancellationToken cancellation) =>
        {
            await store.FindAsync(context.Caller(), id, cancellation);
            return TypedResults.Bytes(results.Read(id, "summary.json"), "application/json");
        }).For(Role.Viewer).WithSummary("Targets, figures and totals.").Produces(200);

        group.MapGet("/cells", async (HttpContext context, JobStore store, ResultFolder results, long id, string section, string figure, CancellationToken cancellation) =>
        {
            await store.FindAsync(context.Caller(), id, cancellation);
            return TypedResults.Bytes(Cells(results.Read(id, $"{section}/figures.json"), figure), "application/json");
        }).For(Role.Viewer).WithSummary("The cells of a section in columns, with one figure: section=area-1, figure=revisit-time.max.").Produces(200);

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

    /// <summary>Everything of the columns but the figures that were not asked for.</summary>
    private static byte[] Cells(byte[] columns, string figure)
    {
        using var document = JsonDocument.Parse(columns);
        var figures = document.RootElement.GetProperty("figures");
        if (!figures.TryGetProperty(figure, out var wanted))
        {
            throw new ProblemException(Problem.Invalid("figure", "expected one of " + string.Join(", ", figures.EnumerateObject().Select(one => one.Name))));
        }

        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var column in document.RootElement.EnumerateObject().Where(column => column.Name != "figures"))
            {
                column.WriteTo(json);
            }

            json.WriteString("figure", figure);
            foreach (var member in wanted.EnumerateObject())
            {
                member.WriteTo(json);
            }

            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static string MediaType(string name) => Path.GetExtension(name) switch
    {
        ".json" or ".czml" => "application/json",
        ".geojson" => "application/geo+json",
        ".html" => "text/html; charset=utf-8",
        _ => "text/csv; charset=utf-8",
    };
}
