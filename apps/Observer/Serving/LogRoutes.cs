using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ScAi.Messages;
using ScAi.Recordings;
using ScAi.Web.Problems;

namespace ScAi.Observer.Serving;

/// <summary>Every message of a run: filtered, one by one, as a file.</summary>
internal static class LogRoutes
{
    private const int MostLines = 1000;
    private const int FlushEvery = 1 << 16;

    public static IEndpointRouteBuilder MapLog(this IEndpointRouteBuilder routes, Runs runs)
    {
        var api = routes.MapGroup(RunRoutes.Root + "/runs/{run}").WithTags("Log")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("log", async ([AsParameters] LogQuery query, long? before, int? limit, CancellationToken cancellation) =>
            {
                var run = await runs.OpenAsync(query.Run, cancellation);
                var filter = query.Filter();
                var lines = Asked.Number("limit", limit, 100, 1, MostLines);
                return before is null or >= 1 ? run.Log.Page(filter, before, lines) : throw Asked.Wrong("before", "expected a line's number, 1 or more");
            })
            .WithSummary("Lines of the log, newest first: those below `before`, at most `limit` (100 unless told, 1000 at most).");
        api.MapGet("log/{number}", async (string run, long number, CancellationToken cancellation) =>
                Message((await runs.OpenAsync(run, cancellation)).Log.Find(number) ?? throw new ProblemException(Problem.NotFound($"message {number}"))))
            .Produces<string>(contentType: "application/json")
            .WithSummary("A message as it was published.");
        api.MapGet("log.jsonl", async ([AsParameters] LogQuery query, HttpContext context) =>
                await FileAsync((await runs.OpenAsync(query.Run, context.RequestAborted)).Log, query.Filter(), context))
            .Produces<string>(contentType: "application/x-ndjson")
            .WithSummary("The messages that the filter finds, oldest first, as lines of a recording.");
        return routes;
    }

    private static IResult Message(RecordedMessage message) => Results.Bytes(
        message.Payload.ToArray(), message.Record is MalformedRecord ? "application/octet-stream" : "application/json");

    private static async Task FileAsync(MessageLog log, LogFilter filter, HttpContext context)
    {
        var response = context.Response;
        response.ContentType = "application/x-ndjson";
        response.Headers.ContentDisposition = "attachment; filename=log.jsonl";
        var written = 0;
        foreach (var line in log.Lines(filter))
        {
            var span = response.BodyWriter.GetSpan(line.Length + 1);
            line.Span.CopyTo(span);
            span[line.Length] = (byte)'\n';
            response.BodyWriter.Advance(line.Length + 1);
            if ((written += line.Length + 1) >= FlushEvery)
            {
                written = 0;
                await response.BodyWriter.FlushAsync(context.RequestAborted);
            }
        }
    }
}
