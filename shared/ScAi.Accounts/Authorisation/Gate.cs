using System.Collections.Concurrent;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using ScAi.Web.Problems;

namespace ScAi.Accounts;

/// <summary>Stands behind routing and lets a request through to its route only if the route's declared policy does.</summary>
/// <remarks>
/// Where the database cannot be asked the request ends with its exception; nothing is let through on trust.
/// </remarks>
internal sealed class Gate(RequestDelegate next, ICallers callers, TimeProvider clock, ILogger<Gate> log)
{
    private readonly ConcurrentDictionary<AccountLimit, RateLimiter> _limits = new();

    public async Task InvokeAsync(HttpContext context)
    {
        var endpoint = context.GetEndpoint();
        if (endpoint is null || IsRoutings(endpoint) || endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            await next(context);
            return;
        }

        if (await RefusalAsync(context, endpoint) is { } refusal)
        {
            await refusal.ExecuteAsync(context);
            return;
        }

        await next(context);
    }

    /// <summary>Whether it is no route of the app but routing's own word that the path takes another method (405) or type of body (415).</summary>
    private static bool IsRoutings(Endpoint endpoint) => endpoint is not RouteEndpoint && endpoint.Metadata.Count == 0;

    private async Task<Problem?> RefusalAsync(HttpContext context, Endpoint endpoint)
    {
        var required = endpoint.Metadata.GetOrderedMetadata<PermissionRequired>();
        if (required.Count == 0)
        {
            log.LogError("The route {Route} declares no policy and is refused to everybody", endpoint.DisplayName);
            return Problem.Forbidden("Nobody may do this.");
        }

        if (await callers.OfAsync(context) is not { } caller)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            return Problem.Unauthenticated("Expected a valid access token in the header 'Authorization: Bearer ...'.");
        }

        context.Features.Set(caller);
        if (required.FirstOrDefault(one => one.Permission is { } permission && !caller.Can(permission)) is { } missing)
        {
            return Problem.Forbidden($"This needs the permission {missing.Permission}.");
        }

        foreach (var limit in endpoint.Metadata.GetOrderedMetadata<AccountLimit>())
        {
            var limiter = _limits.GetOrAdd(limit, fresh => new RateLimiter(fresh.Permits, fresh.Per, clock));
            if (limiter.Take(caller.AccountId) is { } wait)
            {
                return Problem.TooMany($"An account may use '{limit.Name}' {limit.Permits} times in {limit.Per.TotalSeconds} s.", wait);
            }
        }

        return null;
    }
}
