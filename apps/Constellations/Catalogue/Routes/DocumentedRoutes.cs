using System.Buffers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using ScAi.Constellations.Accounts;
using ScAi.Constellations.Catalogue.Imports;
using ScAi.Constellations.Catalogue.Items;
using ScAi.Constellations.Catalogue.Shelves;

namespace ScAi.Constellations.Catalogue.Routes;

/// <summary>The routes of the platform that this one re-does, kept as documented there; lists are whole, as arrays.</summary>
internal static class DocumentedRoutes
{
    public static void MapDocumented(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("").WithTags("documented");
        group.MapGet("/satellites", (HttpContext context, Shelf<Satellite> shelf, CancellationToken cancellation) =>
            WriteAllAsync(context, shelf, ListQuery.Of(context.Request.Query, Kinds.Satellites), cancellation))
            .For(Role.Viewer).WithSummary("All satellites.").Produces<Satellite[]>();

        group.MapGet("/constellations", (HttpContext context, Shelf<Constellation> shelf, CancellationToken cancellation) =>
            WriteAllAsync(context, shelf, ListQuery.Of(context.Request.Query, Kinds.Constellations), cancellation))
            .For(Role.Viewer).WithSummary("All constellations.").Produces<Constellation[]>();

        group.MapGet("/constellations_find/{id:long}", async (
            HttpContext context, Shelf<Constellation> shelf, Shelf<Satellite> satellites, long id, CancellationToken cancellation) =>
        {
            var row = await shelf.FindAsync(context.Caller(), id, cancellation);
            var head = new ArrayBufferWriter<byte>();
            ItemWriter.Write(head, row, Kinds.Constellations.Count?.Field);
            context.Response.ContentType = "application/json; charset=utf-8";
            context.Response.BodyWriter.Write(head.WrittenSpan[..^1]);
            context.Response.BodyWriter.Write(",\"satellites\":"u8);
            await WriteAllAsync(context, satellites, new ListQuery { ConstellationId = id }, cancellation);
            context.Response.BodyWriter.Write("}"u8);
            await context.Response.BodyWriter.FlushAsync(cancellation);
        }).For(Role.Viewer).WithSummary("One constellation with its satellites.").Produces<Constellation>();

        group.MapPost("/upload_constellation", (HttpContext context, Importer importer, bool? lenient, CancellationToken cancellation) =>
            ConstellationRoutes.ImportAsync(context, importer, new ImportWish { IsDocumented = true, IsLenient = lenient == true }, cancellation))
            .For(Role.Planner).WithMetadata(new RequestSizeLimitAttribute(UploadText.LargestBytes))
            .WithSummary("Makes a constellation of the documented JSON: constellation_name, satellites.")
            .DescribesUpload().Produces<ImportReport>(201);

        group.MapDelete("/constellations/{id:long}", async (
            HttpContext context, Shelf<Constellation> shelf, long id, CancellationToken cancellation) =>
        {
            await shelf.RemoveAsync(context.Caller(), id, ETags.Expected(context.Request, isRequired: false), cancellation);
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        }).For(Role.Planner).WithSummary("Removes a constellation; its satellites stay.").Produces(204);

        group.MapPost("/sensors", async (HttpContext context, Shelf<Sensor> shelf, Sensor sensor, CancellationToken cancellation) =>
        {
            var row = await shelf.AddAsync(context.Caller(), sensor, isShared: false, cancellation);
            context.Response.Headers.Location = $"/sensors_find/{row.Id}";
            await ItemWriter.WriteItemAsync(context, row, null, StatusCodes.Status201Created);
        }).For(Role.Planner).WithSummary("Adds a sensor.").Produces<Sensor>(201);

        group.MapGet("/sensors_find/{id:long}", async (HttpContext context, Shelf<Sensor> shelf, long id, CancellationToken cancellation) =>
            await ItemWriter.WriteItemAsync(context, await shelf.FindAsync(context.Caller(), id, cancellation), null))
            .For(Role.Viewer).WithSummary("One sensor.").Produces<Sensor>();
    }

    /// <summary>Writes all items that a query finds as one array, a page at a time.</summary>
    private static async Task WriteAllAsync<TItem>(HttpContext context, Shelf<TItem> shelf, ListQuery query, CancellationToken cancellation)
        where TItem : class, ICatalogueItem
    {
        query = query with { Limit = ListQuery.GreatestLimit };
        var (rows, next) = await shelf.ListAsync(context.Caller(), query, cancellation);
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers.CacheControl = "private, no-cache";
        var body = context.Response.BodyWriter;
        var separator = "["u8.ToArray();
        while (true)
        {
            foreach (var row in rows)
            {
                body.Write(separator);
                ItemWriter.Write(body, row, shelf.Kind.Count?.Field);
                separator = ","u8.ToArray();
            }

            await body.FlushAsync(cancellation);
            if (next is null)
            {
                break;
            }

            (rows, next) = await shelf.ListAsync(
                context.Caller(), query with { After = Cursor.Parse(next, query.IsSortedByNumber) }, cancellation);
        }

        body.Write(separator is [(byte)'['] ? "[]"u8 : "]"u8);
        await body.FlushAsync(cancellation);
    }
}
