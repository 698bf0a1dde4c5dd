using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using ScAi.Accounts;

namespace ScAi.Constellations.Accounts;

/// <summary>How routes ask who calls.</summary>
public static class CallerExtensions
{
    /// <summary>Lets only those in that may at least do what a role may; the rest get 401 or 403 before anything is read.</summary>
    public static TBuilder For<TBuilder>(this TBuilder routes, Role role)
        where TBuilder : IEndpointConventionBuilder => routes.RequirePermission(PlatformPermissions.Of(role));

    /// <summary>Who asks, in a route that is for somebody.</summary>
    /// <exception cref="InvalidOperationException">The route is not for anybody: it lacks <see cref="For{TBuilder}"/>.</exception>
    public static Caller Caller(this HttpContext context)
    {
        var caller = ScAi.Accounts.Caller.Of(context);
        return new Caller(
            caller.AccountId,
            caller.Can(PlatformPermissions.Administer) ? Role.Administrator : caller.Can(PlatformPermissions.Plan) ? Role.Planner : Role.Viewer);
    }
}
