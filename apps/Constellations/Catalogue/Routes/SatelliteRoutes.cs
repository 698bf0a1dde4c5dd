using System.Buffers;
using System.Globalization;
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

/// <summary>What satellites have besides: the history of their element sets, files in and out.</summary>
internal static class SatelliteRoutes
{
    public static void MapSatellites(this RouteGroupBuilder group)
    {
        group.MapGet("/{id:long}/elements", async (
            HttpContext context, ElementHistory history, long id, int? limit, string? after, CancellationToken cancellation) =>
        {
            var before = after is null ? long.MaxValue
                : long.TryParse(after, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var epoch) ? epoch
                : throw new ProblemException(Problem.Invalid("after", "expected the 'next' of the page before"));
            if (limit is < 1 or > ListQuery.GreatestLimit)
            {
                throw new ProblemException(Problem.Invalid("limit", $"expected 1 to {ListQuery.GreatestLimit}"));
            }

            var (sets, next, total) = await history.ListAsync(context.Caller(), id, limit ?? ListQuery.UsualLimit, before, cancellation);
            context.Response.ContentType = "application/json; charset=utf-8";
            context.Response.Headers.CacheControl = "private, no-cache";
            var body = context.Response.BodyWriter;
            body.Write("{\"items\":["u8);
            for (var i = 0; i < sets.Count; i++)
            {
                body.Write(i == 0 ? ""u8 : ","u8);
                body.Write(sets[i]);
            }

            ItemWriter.WriteEnd(body, next, total);
            await body.FlushAsync(cancellation);
        }).For(Role.Viewer).WithSummary("A page of the element sets that a satellite has had, the latest first.").Produces<Page<Elements>>();

        group.MapPost("/{id:long}/elements", async (
            HttpContext context, ElementHistory history, long id, Elements elements, CancellationToken cancellation) =>
            await ItemWriter.WriteItemAsync(
                context, await history.AddAsync(context.Caller(), id, elements, cancellation), null, StatusCodes.Status201Created))
            .For(Role.Planner).WithSummary("Adds an element set; the satellite has the one with the latest epoch.").Produces<Satellite>(201);

        group.MapGet("/export", async (HttpContext context, SatelliteExport export, string? format, CancellationToken cancellation) =>
        {
            var chosen = SatelliteExport.FormatOf(format);
            var query = ListQuery.Of(context.Request.Query, Kinds.Satellites, "format");
            await export.WriteAsync(context, context.Caller(), query, chosen, "satellites");
        }).For(Role.Viewer).WithSummary("Satellites as json, tle, omm or csv; the parameters of the list apply.");

        group.MapPost("/import", (HttpContext context, Importer importer, bool? lenient, bool? shared, CancellationToken cancellation) =>
            ConstellationRoutes.ImportAsync(
                context, importer, new ImportWish { MakesConstellation = false, IsLenient = lenient == true, IsShared = shared == true }, cancellation))
            .For(Role.Planner).WithMetadata(new RequestSizeLimitAttribute(UploadText.LargestBytes))
            .WithSummary("Adds the satellites of a file of element sets; as the body or in a form.")
            .DescribesUpload().Produces<ImportReport>(201);
    }
}
