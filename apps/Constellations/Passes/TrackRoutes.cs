using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ScAi.Constellations.Accounts;
using ScAi.Constellations.Catalogue.Items;
using ScAi.Constellations.Catalogue.Sharing;
using ScAi.Orbits.GroundTracks;
using ScAi.Orbits.Propagation;
using ScAi.Time;

namespace ScAi.Constellations.Passes;

/// <summary>Where the satellites of the catalogue are: paths over the ground for maps.</summary>
internal static class TrackRoutes
{
    private const int MostPoints = 200_000;

    public static IEndpointRouteBuilder MapTracks(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/satellites/{id:long}/track", async (
            HttpContext context, CatalogueReader catalogue, TimeProvider clock, long id, string? from, double? minutes, double? step,
            CancellationToken cancellation) =>
            Of([await catalogue.SatelliteAsync(context.Caller(), id, cancellation)], Span(clock, from, minutes, step)))
            .For(Role.Viewer).WithTags("satellites")
            .WithSummary("A satellite's path over the ground by SGP4: minutes from a UTC time on, now when left out; a point every step seconds.");
        routes.MapGet("/api/v1/constellations/{id:long}/tracks", async (
            HttpContext context, CatalogueReader catalogue, TimeProvider clock, long id, string? from, double? minutes, double? step,
            CancellationToken cancellation) =>
            Of(await catalogue.ConstellationAsync(context.Caller(), id, cancellation), Span(clock, from, minutes, step)))
            .For(Role.Viewer).WithTags("constellations")
            .WithSummary("The paths of a constellation's satellites over the ground by SGP4; further apart than asked for where there are many.");
        return routes;
    }

    private static (ScenarioTime From, TimeSpan Length, TimeSpan Step) Span(TimeProvider clock, string? from, double? minutes, double? step)
    {
        var check = new FieldCheck();
        check.Number("minutes", minutes ?? 100, 0, 1500);
        check.Number("step", step ?? 30, 1, 600);
        var start = ScenarioTime.FromCalendar(clock.GetUtcNow());
        if (from is not null && !ScenarioTime.TryParse(from, out start))
        {
            check.Add("from", "expected a UTC time such as 2026-11-21T00:00:00Z");
        }

        check.ThrowIfAny();
        return (start, TimeSpan.FromMinutes(minutes ?? 100), TimeSpan.FromSeconds(step ?? 30));
    }

    private static SatelliteTracks Of(IReadOnlyList<CatalogueSatellite> satellites, (ScenarioTime From, TimeSpan Length, TimeSpan Step) span)
    {
        var flying = satellites.Where(satellite => satellite.Elements is not null).ToList();
        var least = TimeSpan.FromSeconds(Math.Ceiling(span.Length.TotalSeconds * flying.Count / MostPoints));
        var step = least > span.Step ? least : span.Step;
        return new SatelliteTracks(
            span.From.ToString(), step.TotalSeconds, [.. flying.Select(satellite => Of(satellite, span.From, span.Length, step))],
            satellites.Count - flying.Count);
    }

    private static SatelliteTrack Of(CatalogueSatellite satellite, ScenarioTime from, TimeSpan length, TimeSpan step)
    {
        var points = GroundTrack.Of(new Sgp4(satellite.Elements!), from, from + length, step).Select(point => point.Place).ToList();
        return new SatelliteTrack(
            satellite.Id,
            satellite.Satellite.Name,
            satellite.Elements!.Epoch.ToString(),
            [.. points.Select(place => Math.Round(place.LatitudeDegrees, 4))],
            [.. points.Select(place => Math.Round(place.LongitudeDegrees, 4))],
            [.. points.Select(place => Math.Round(place.AltitudeMeters / 1000.0, 2))]);
    }
}
