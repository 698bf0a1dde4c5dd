using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ScAi.MissionControl.Following;
using ScAi.MissionControl.Serving;

namespace ScAi.MissionControl.Exports;

/// <summary>What a spacecraft says of itself.</summary>
internal static class ExportRoutes
{
    public static IEndpointRouteBuilder MapExports(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapReading("Spacecraft");
        api.MapGet("spacecraft/{id:int}/description", (int id, MissionBook book) => book.Find(id))
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("The parameters, commands and faults of a spacecraft, as it describes itself.");
        api.MapGet("spacecraft/{id:int}/description.xml", (int id, MissionBook book) =>
                Results.Bytes(XtceDocument.Of(book.Find(id)), "application/xml", $"spacecraft-{id}.xml"))
            .ProducesProblem(StatusCodes.Status404NotFound)
            .Produces<string>(contentType: "application/xml")
            .WithSummary("The same in the terms of XTCE 1.2: parameters with units, states and alarm ranges, commands with arguments and constraints.");
        return routes;
    }
}
