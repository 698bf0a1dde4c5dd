using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using ScAi.Constellations.Accounts;
using ScAi.Constellations.Catalogue.Exports;
using ScAi.Constellations.Catalogue.Imports;
using ScAi.Constellations.Catalogue.Items;
using ScAi.Constellations.Catalogue.Shelves;
using ScAi.Web.Problems;

namespace ScAi.Constellations.Catalogue.Routes;

/// <summary>What constellations have besides: their satellites, files in and out.</summary>
internal static class ConstellationRoutes
{
    public static void MapConstellations(this RouteGroupBuilder group)
    {
        group.MapGet("/{id:long}/satellites", async (
            HttpContext context, Shelf<Constellation> shelf, Shelf<Satellite> satellites, long id, CancellationToken cancellation) =>
        {
            var query = ListQuery.Of(context.Request.Query, Kinds.Satellites) with { ConstellationId = id };
            await shelf.FindAsync(context.Caller(), id, cancellation);
            await ItemWriter.WritePageAsync(context, await satellites.PageAsync(context.Caller(), query, cancellation), null);
        }).For(Role.Viewer).WithSummary("A page of a constellation's satellites.").DescribesList(Kinds.Satellites).Produces<Page<Satellite>>();

        group.MapPost("/{id:long}/satellites", async (
            HttpContext context, Members members, long id, long[] satellites, CancellationToken cancellation) =>
        {
            await members.AddAsync(context.Caller(), id, satellites, cancellation);
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        }).For(Role.Planner).WithSummary("Adds satellites to a constellation, by their ids.").Produces(204);

        group.MapDelete("/{id:long}/satellites/{satellite:long}", async (
            HttpContext context, Members members, long id, long satellite, CancellationToken cancellation) =>
        {
            await members.RemoveAsync(context.Caller(), id, satellite, cancellation);
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        }).For(Role.Planner).WithSummary("Takes a satellite out of a constellation.").Produces(204);

        group.MapGet("/{id:long}/export", async (
            HttpContext context, Shelf<Constellation> shelf, SatelliteExport export, long id, string? format, CancellationToken cancellation) =>
        {
            var chosen = SatelliteExport.FormatOf(format);
            await shelf.FindAsync(context.Caller(), id, cancellation);
            await export.WriteAsync(context, context.Caller(), new ListQuery { ConstellationId = id }, chosen, $"constellation-{id}");
        }).For(Role.Viewer).WithSummary("A constellation's satellites as json, tle, omm or csv.");

        group.MapPost("/import", async (
            HttpContext context, Importer importer, string? name, string? kind, bool? lenient, bool? shared, CancellationToken cancellation) =>
        {
            var wish = new ImportWish
            {
                Name = name,
                Kind = KindOf(kind),
                IsLenient = lenient == true,
                IsShared = shared == true,
            };
            return await ImportAsync(context, importer, wish, cancellation);
        }).For(Role.Planner).WithMetadata(new RequestSizeLimitAttribute(UploadText.LargestBytes))
            .WithSummary("Makes a constellation of a file: the documented JSON, two-line sets or OMM; as the body or in a form.")
            .DescribesUpload().Produces<ImportReport>(201);
    }

    private static ConstellationKind KindOf(string? text) =>
        text is null ? ConstellationKind.Custom
        : text.All(char.IsAsciiLetter) && Enum.TryParse<ConstellationKind>(text, ignoreCase: true, out var kind) ? kind
        : throw new ProblemException(Problem.Invalid("kind", "expected navigation, communication, earthObservation or custom"));

    public static async Task<IResult> ImportAsync(HttpContext context, Importer importer, ImportWish wish, CancellationToken cancellation)
    {
        var text = await UploadText.ReadAsync(context.Request, cancellation);
        var report = await importer.ImportAsync(context.Caller(), text, wish, cancellation);
        return TypedResults.Created(report.ConstellationId is { } id ? $"/api/v1/constellations/{id}" : null, report);
    }
}
