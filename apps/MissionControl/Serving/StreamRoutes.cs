using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ScAi.MissionControl.Serving;

/// <summary>What changes, as it changes.</summary>
internal static class StreamRoutes
{
    public static IEndpointRouteBuilder MapStream(this IEndpointRouteBuilder routes)
    {
        routes.MapReading("Mission").MapGet("stream", (MissionFeed feed, HttpContext context) => feed.ServeAsync(context))
            .Produces<MissionUpdate>(contentType: "text/event-stream")
            .WithSummary("Server-sent events: `state` (a MissionState) first or when too much was missed, then `update` (a MissionUpdate), at most ten a second.")
            .WithDescription("`id` is EPOCH-NUMBER; resumes from the header Last-Event-ID or the parameter `from`.");
        return routes;
    }
}
