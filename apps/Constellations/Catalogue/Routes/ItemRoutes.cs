using System.Buffers;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ScAi.Constellations.Accounts;
using ScAi.Constellations.Catalogue.Items;
using ScAi.Constellations.Catalogue.Shelves;

namespace ScAi.Constellations.Catalogue.Routes;

/// <summary>The routes that every kind of item has: list, read, add, put, patch, remove.</summary>
internal static class ItemRoutes
{
    public static RouteGroupBuilder MapItems<TItem>(this IEndpointRouteBuilder routes, Kind<TItem> kind)
        where TItem : class, ICatalogueItem
    {
        var group = routes.MapGroup($"/api/v1/{kind.Table}").WithTags(kind.Table);
        var count = kind.Count?.Field;

        group.MapGet("", async (HttpContext context, Shelf<TItem> shelf, CancellationToken cancellation) =>
        {
            var query = ListQuery.Of(context.Request.Query, kind);
            await ItemWriter.WritePageAsync(context, await shelf.PageAsync(context.Caller(), query, cancellation), count);
        }).For(Role.Viewer).WithSummary($"A page of {kind.Table}; the next one begins after=next.")
            .DescribesList(kind).Produces<Page<TItem>>();

        group.MapGet("/{id:long}", async (HttpContext context, Shelf<TItem> shelf, long id, CancellationToken cancellation) =>
            await ItemWriter.WriteItemAsync(context, await shelf.FindAsync(context.Caller(), id, cancellation), count))
            .For(Role.Viewer).WithSummary($"One {kind.Word}, with its version as ETag.").Produces<TItem>().ProducesProblem(404);

        group.MapPost("", async (HttpContext context, Shelf<TItem> shelf, TItem item, bool? shared, CancellationToken cancellation) =>
        {
            var row = await shelf.AddAsync(context.Caller(), item, shared == true, cancellation);
            context.Response.Headers.Location = $"/api/v1/{kind.Table}/{row.Id}";
            await ItemWriter.WriteItemAsync(context, row, count, StatusCodes.Status201Created);
        }).For(Role.Planner).WithSummary($"Adds a {kind.Word} of one's own; with shared=true, by an administrator, of everybody's.")
            .Produces<TItem>(201).ProducesProblem(400);

        group.MapPut("/{id:long}", (HttpContext context, Shelf<TItem> shelf, long id, CancellationToken cancellation) =>
            ChangeAsync(context, shelf, id, count, (given, current, _) => ItemBody.Whole<TItem>(given, current), cancellation))
            .For(Role.Planner).WithSummary($"Exchanges a {kind.Word}; If-Match says which version.")
            .Accepts<TItem>("application/json").Produces<TItem>().ProducesProblem(412);

        group.MapPatch("/{id:long}", (HttpContext context, Shelf<TItem> shelf, long id, CancellationToken cancellation) =>
            ChangeAsync(context, shelf, id, count, (given, current, item) => ItemBody.Patched(item, given, current), cancellation))
            .For(Role.Planner).WithSummary($"Changes fields of a {kind.Word} (JSON merge patch); If-Match says which version.")
            .Accepts<TItem>("application/merge-patch+json", "application/json").Produces<TItem>().ProducesProblem(412);

        group.MapDelete("/{id:long}", async (HttpContext context, Shelf<TItem> shelf, long id, CancellationToken cancellation) =>
        {
            await shelf.RemoveAsync(context.Caller(), id, ETags.Expected(context.Request, isRequired: false), cancellation);
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        }).For(Role.Planner).WithSummary($"Removes a {kind.Word}; If-Match may say which version.").Produces(204).ProducesProblem(404);
        return group;
    }

    private static async Task ChangeAsync<TItem>(
        HttpContext context,
        Shelf<TItem> shelf,
        long id,
        string? count,
        Func<JsonObject, JsonObject, TItem, TItem> change,
        CancellationToken cancellation)
        where TItem : class, ICatalogueItem
    {
        var expected = ETags.Expected(context.Request, isRequired: true);
        var given = await ItemBody.ReadAsync(context.Request, cancellation);
        var shown = new ArrayBufferWriter<byte>();
        ItemWriter.Write(shown, await shelf.FindAsync(context.Caller(), id, cancellation), count);
        var current = JsonNode.Parse(shown.WrittenSpan)!.AsObject();
        var row = await shelf.ChangeAsync(context.Caller(), id, expected, item => change(given, current, item), cancellation);
        await ItemWriter.WriteItemAsync(context, row, count);
    }
}
