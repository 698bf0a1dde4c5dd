using Microsoft.AspNetCore.Http;
using ScAi.Web.Problems;

namespace ScAi.Web.Guarding;

/// <summary>
/// Answers only requests that are addressed to this server by a known name (so that no foreign name can be bound to it by
/// DNS), and that change something only when they come from its own pages, from a known origin or from no page at all.
/// </summary>
internal sealed class HostGuard(RequestDelegate next, WebOptions options)
{
    private static readonly string[] s_loopback = ["localhost", "127.0.0.1", "[::1]"];
    private readonly HashSet<string> _hosts = new(
        [.. s_loopback, .. options.Hosts.Select(host => host.Contains(':') && !host.StartsWith('[') ? $"[{host}]" : host)],
        StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _origins = new(options.Origins, StringComparer.OrdinalIgnoreCase);

    public Task InvokeAsync(HttpContext context)
    {
        context.GuardHeaders();
        var request = context.Request;
        if (!_hosts.Contains(request.Host.Host))
        {
            return new Problem(421, "This server does not go by that name.")
            {
                Detail = "The request's Host is none of the names that this server is told to answer to.",
            }.ExecuteAsync(context);
        }

        var origin = request.Headers.Origin.ToString();
        var isOwn = origin.Length == 0
            ? request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none"
            : string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
        var isKnown = origin.Length > 0 && _origins.Contains(origin);
        if (isKnown)
        {
            AllowOrigin(context, origin);
            if (HttpMethods.IsOptions(request.Method) && request.Headers.ContainsKey("Access-Control-Request-Method"))
            {
                context.Response.StatusCode = StatusCodes.Status204NoContent;
                return Task.CompletedTask;
            }
        }

        var isReading = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method);
        return isReading || isOwn || isKnown
            ? next(context)
            : Problem.Forbidden("Pages of other origins may not change anything here.").ExecuteAsync(context);
    }

    private static void AllowOrigin(HttpContext context, string origin)
    {
        var headers = context.Response.Headers;
        headers.AccessControlAllowOrigin = origin;
        headers.AccessControlAllowMethods = "GET, POST, PUT, PATCH, DELETE";
        headers.AccessControlAllowHeaders = "Authorization, Content-Type, If-Match, If-None-Match, Last-Event-ID";
        headers.AccessControlExposeHeaders = "ETag, Location, Retry-After";
        headers.AccessControlMaxAge = "600";
        headers.Vary = "Origin";
    }
}
