using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ScAi.MissionControl.Following;

namespace ScAi.MissionControl.Serving;

/// <summary>The mission and its spacecraft at a glance.</summary>
internal static class OverviewRoutes
{
    public static IEndpointRouteBuilder MapOverview(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapReading("Mission");
        api.MapGet("mission", (MissionBook book, MissionDesk desk) => Mission.Of(book.Now, desk.Mode()))
            .WithSummary("The mission: its window, how far it is, stations and spacecraft.");
        api.MapGet("spacecraft", (Overviews overviews) => overviews.Of())
            .WithSummary("The spacecraft at a glance: contacts, when they were heard, alarms, families.");
        return routes;
    }
}
