using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ScAi.Accounts;
using ScAi.MissionControl.Accounts;
using ScAi.MissionControl.Serving;

namespace ScAi.MissionControl.Faults;

/// <summary>Faults to be injected.</summary>
internal static class FaultRoutes
{
    public static IEndpointRouteBuilder MapFaults(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup(MissionRoutes.Root).WithTags("Simulation").RequirePermission(MissionPermissions.InjectFaults);
        api.MapGet("faults", (FaultDesk desk, CancellationToken cancellation) => desk.ListAsync(cancellation))
            .WithSummary("What a simulation may break on each spacecraft, and what was broken from here.");
        api.MapPost("faults", (FaultWish wish, FaultDesk desk, Caller caller, CancellationToken cancellation) =>
                desk.InjectAsync(wish, caller.Name, cancellation))
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status409Conflict)
            .WithSummary("Breaks something on a spacecraft, or mends it: `magnitude` null mends.");
        return routes;
    }
}
