using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ScAi.Observer.Recorded;
using ScAi.Recordings;

namespace ScAi.Observer.Serving;

/// <summary>Runs: which there are, how they stand, what changes.</summary>
internal static class RunRoutes
{
    public const string Root = "/api/v1";

    public static IEndpointRouteBuilder MapRuns(this IEndpointRouteBuilder routes, Runs runs)
    {
        var api = routes.MapGroup(Root).WithTags("Runs");
        api.MapGet("runs", runs.List)
            .WithSummary("What can be opened: the live run and the recordings of the run folders.");
        api.MapMethods("runs/{run}/state", [HttpMethods.Get, HttpMethods.Head], async (string run, HttpContext context) =>
                await StateAsync(await runs.OpenAsync(run, context.RequestAborted), context))
            .Produces<RunState>()
            .WithSummary("The full picture of a run with its history.");
        api.MapGet("runs/{run}/stream", async (string run, HttpContext context) =>
                await (await runs.OpenAsync(run, context.RequestAborted)).StreamAsync(context))
            .Produces<RunUpdate>(contentType: "text/event-stream")
            .WithSummary("Server-sent events: `state` (a RunState) first or when too much was missed, then `update` (a RunUpdate), at most ten a second.")
            .WithDescription("`id` is EPOCH-NUMBER; resumes from the header Last-Event-ID or the parameter `from`.");
        api.MapGet("compare", async (string a, string b, CancellationToken cancellation) =>
                await CompareAsync(await RecordedAsync(runs, "a", a, cancellation), await RecordedAsync(runs, "b", b, cancellation), cancellation))
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("Two recordings side by side: figures, links, and where they first part.");
        return routes;
    }

    private static async Task<RecordedRun> RecordedAsync(Runs runs, string parameter, string run, CancellationToken cancellation) =>
        await runs.OpenAsync(run, cancellation) as RecordedRun
        ?? throw Asked.Wrong(parameter, "expected a recording; a live run can be compared when it is over and recorded");

    private static Task<Comparison> CompareAsync(RecordedRun a, RecordedRun b, CancellationToken cancellation) =>
        Task.Run(() => RecordedRun.Compare(a, b, cancellation), cancellation);

    private static async Task StateAsync(IServedRun run, HttpContext context)
    {
        var state = await run.StateAsync();
        var (request, response) = (context.Request, context.Response);
        var tag = $"\"{state.Sequence}\"";
        response.Headers.ETag = tag;
        response.Headers.CacheControl = "no-cache";
        response.Headers.Vary = "Accept-Encoding";
        if (request.Headers.IfNoneMatch.ToString() == tag)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var body = state.Utf8;
        if (request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase))
        {
            response.Headers.ContentEncoding = "gzip";
            body = state.Gzip;
        }

        response.ContentType = "application/json";
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(request.Method))
        {
            await response.BodyWriter.WriteAsync(body, context.RequestAborted);
        }
    }
}
