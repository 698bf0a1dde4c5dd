using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using ScAi.Web.Problems;

namespace ScAi.Constellations.Accounts;

/// <summary>How routes ask who calls.</summary>
public static class CallerExtensions
{
    private static readonly object s_key = new();

    /// <summary>Lets only those in that may at least do what a role may; the rest get 401 or 403 before anything is read.</summary>
    public static TBuilder For<TBuilder>(this TBuilder routes, Role role)
        where TBuilder : IEndpointConventionBuilder
    {
        routes.Add(endpoint =>
        {
            endpoint.Metadata.Add(role);
            var next = endpoint.RequestDelegate!;
            endpoint.RequestDelegate = async context =>
            {
                var caller = await context.RequestServices.GetRequiredService<ICallers>().OfAsync(context)
                    ?? throw new ProblemException(Problem.Unauthenticated("This takes a valid access token, as Authorization: Bearer TOKEN."));
                context.Items[s_key] = caller.AtLeast(role);
                await next(context);
            };
        });
        return routes;
    }

    /// <summary>Who asks, in a route that is for somebody.</summary>
    /// <exception cref="InvalidOperationException">The route is not for anybody: it lacks <see cref="For{TBuilder}"/>.</exception>
    public static Caller Caller(this HttpContext context) =>
        context.Items[s_key] as Caller ?? throw new InvalidOperationException("The route does not say whom it is for.");
}
