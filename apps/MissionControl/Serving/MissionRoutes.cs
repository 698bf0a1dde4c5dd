using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using ScAi.Accounts;
using ScAi.Messages;
using ScAi.MissionControl.Accounts;
using ScAi.MissionControl.Following;
using ScAi.Web.Problems;

namespace ScAi.MissionControl.Serving;

/// <summary>What all routes below <c>/api/v1</c> share.</summary>
internal static class MissionRoutes
{
    public const string Root = "/api/v1";

    /// <summary>Routes for everybody who may read.</summary>
    /// <param name="routes">Where they are mapped.</param>
    /// <param name="tag">Under which they stand in the interface's description.</param>
    public static RouteGroupBuilder MapReading(this IEndpointRouteBuilder routes, string tag) =>
        routes.MapGroup(Root).WithTags(tag).RequirePermission(MissionPermissions.Read);

    /// <summary>A spacecraft of this mission.</summary>
    /// <exception cref="ProblemException">404: there is none of that id.</exception>
    public static SpacecraftDescription Find(this MissionBook book, int spacecraft) =>
        book.Now.Spacecraft.GetValueOrDefault(spacecraft) ?? throw new ProblemException(Problem.NotFound($"spacecraft {spacecraft} in this mission"));
}
