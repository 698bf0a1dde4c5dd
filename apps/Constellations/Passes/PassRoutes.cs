using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ScAi.Constellations.Accounts;
using ScAi.Constellations.Catalogue.Items;
using ScAi.Constellations.Catalogue.Shelves;
using ScAi.Orbits.Contacts;
using ScAi.Orbits.Propagation;
using ScAi.Time;
using ScAi.Web.Problems;

namespace ScAi.Constellations.Passes;

/// <summary>When a satellite of the catalogue passes over a place.</summary>
internal static class PassRoutes
{
    private const double LongestHours = 7 * 24;

    public static IEndpointRouteBuilder MapPasses(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/satellites/{id:long}/passes", FindAsync)
            .For(Role.Viewer).WithTags("satellites")
            .WithSummary("The passes of a satellite over a place: degrees, hours from a UTC time on, now when left out; SGP4, geometric elevation.");
        return routes;
    }

    private static async Task<IReadOnlyList<Pass>> FindAsync(
        HttpContext context,
        Shelf<Satellite> shelf,
        TimeProvider clock,
        long id,
        double latitude,
        double longitude,
        double? altitude,
        double? mask,
        double? hours,
        string? from,
        CancellationToken cancellation)
    {
        var check = new FieldCheck();
        check.Number("latitude", latitude, -90, 90);
        check.Number("longitude", longitude, -180, 180);
        check.Number("altitude", altitude ?? 0, -500, 9000);
        check.Number("mask", mask ?? 0, -5, 89);
        check.Number("hours", hours ?? 24, 0.01, LongestHours);
        var start = ScenarioTime.FromCalendar(clock.GetUtcNow());
        if (from is not null && !ScenarioTime.TryParse(from, out start))
        {
            check.Add("from", "expected a UTC time such as 2026-11-21T00:00:00Z");
        }

        check.ThrowIfAny();
        var row = await shelf.FindAsync(context.Caller(), id, cancellation);
        var satellite = CatalogueJson.Read<Satellite>(row.Body);
        var elements = (satellite.Elements ?? throw new ProblemException(Problem.Conflict($"Satellite {id} has no element set.")))
            .ToElementSet(satellite);
        var finder = new ContactFinder([new ContactSite(latitude, longitude, altitude ?? 0, mask ?? 0)]);
        return [.. finder.Find(new Sgp4(elements), start, start + TimeSpan.FromHours(hours ?? 24)).Select(PassOf)];
    }

    private static Pass PassOf(Contact contact) => new(
        contact.Start.ToString(),
        contact.Highest.Time.ToString(),
        contact.End.ToString(),
        Math.Round(contact.Duration.TotalSeconds, 3),
        Math.Round(contact.MaxElevationDegrees, 3),
        Math.Round(contact.Rise.AzimuthDegrees, 3),
        Math.Round(contact.Set.AzimuthDegrees, 3),
        contact.StartEdge != ContactEdge.Crossing || contact.EndEdge != ContactEdge.Crossing);
}
