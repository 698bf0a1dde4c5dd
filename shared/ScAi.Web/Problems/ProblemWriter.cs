using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ScAi.Web.Problems;

/// <summary>Turns exceptions and bare status codes into problems; what nobody foresaw is logged and said without detail.</summary>
internal sealed class ProblemWriter(RequestDelegate next, IEnumerable<ProblemMap> maps, ILogger<ProblemWriter> log)
{
    private readonly ProblemMap[] _maps = [.. maps];

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (Exception error) when (!context.Response.HasStarted)
        {
            var problem = Of(error);
            if (problem.Status >= 500)
            {
                log.LogError(error, "{Method} {Path} failed with {Status}", context.Request.Method, OneLine(context.Request.Path), problem.Status);
            }

            context.Response.Clear();
            context.GuardHeaders();
            await problem.ExecuteAsync(context);
            return;
        }

        var response = context.Response;
        if (response.StatusCode >= 400 && !response.HasStarted && response.ContentType is null && response.ContentLength is null or 0)
        {
            var isNotJson = response.StatusCode == StatusCodes.Status415UnsupportedMediaType;
            await (isNotJson ? Problem.NotJson() : Problem.Of(response.StatusCode)).ExecuteAsync(context);
        }
    }

    private Problem Of(Exception error)
    {
        foreach (var map in _maps)
        {
            if (map.Of(error) is { } problem)
            {
                return problem;
            }
        }

        return error switch
        {
            ProblemException known => known.Problem,
            BadHttpRequestException bad => JsonProblem.Of(bad),
            JsonException bad => JsonProblem.Of(bad),
            _ => Problem.Of(StatusCodes.Status500InternalServerError) with { Detail = "The log says more." },
        };
    }

    /// <summary>A path as one line of a log, whatever it holds.</summary>
    private static string OneLine(PathString path) => path.ToUriComponent();
}
