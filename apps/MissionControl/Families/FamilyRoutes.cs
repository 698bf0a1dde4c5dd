using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ScAi.MissionControl.Following;
using ScAi.MissionControl.Serving;
using ScAi.MissionControl.Telemetry;
using ScAi.MissionControl.Telemetry.Queries;
using ScAi.MissionControl.Telemetry.Routes;
using ScAi.Web.Problems;

namespace ScAi.MissionControl.Families;

/// <summary>Telemetry by family, now and over time.</summary>
internal static class FamilyRoutes
{
    public static IEndpointRouteBuilder MapFamilies(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapReading("Families");
        api.MapGet("spacecraft/{id:int}/{family}", (int id, string family, MissionBook book, LatestTelemetry latest) =>
                new Family(family, id, latest.Of(book.Find(id).Id, PacketOf(family))))
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary($"A family of telemetry as it stands: {string.Join(", ", FamilyNames.All)}.");
        api.MapGet("spacecraft/{id:int}/{family}/history", HistoryAsync)
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("Least, greatest and last value of every parameter of a family in columns of equal width over [from, to).");
        return routes;
    }

    private static async Task<IReadOnlyList<Series>> HistoryAsync(
        int id, string family, string? from, string? to, int? columns, Fleet fleet, TelemetryArchive archive, TelemetryReader reader, CancellationToken cancellation)
    {
        var spacecraft = fleet.Known(id);
        var packet = PacketOf(family);
        var names = spacecraft.Description.Parameters.Select(parameter => parameter.Name)
            .Where(name => name.StartsWith($"{packet}.", StringComparison.Ordinal)).ToList();
        return names.Count == 0
            ? []
            : await TelemetryRoutes.SeriesAsync(
                reader, spacecraft, TelemetryAsked.Of(archive, spacecraft, string.Join(',', names), from, to), columns, cancellation);
    }

    private static string PacketOf(string family) => FamilyNames.All.Contains(family)
        ? FamilyNames.PacketOf(family)
        : throw new ProblemException(Problem.NotFound($"family {family}; expected one of {string.Join(", ", FamilyNames.All)}"));
}
