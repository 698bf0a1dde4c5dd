using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ScAi.Constellations.Accounts;
using ScAi.Constellations.Catalogue.Routes;
using ScAi.Constellations.Results;

namespace ScAi.Constellations.Packages;

/// <summary><c>/api/v1/packages</c>: report packages that were brought back, with the same parts as the results of simulations.</summary>
internal static class UploadRoutes
{
    public static void MapUploads(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/packages").WithTags("packages");

        group.MapPost("", async (HttpContext context, PackageDesk desk, string? name, CancellationToken cancellation) =>
        {
            var package = await desk.TakeAsync(context.Caller(), context.Request, name, cancellation);
            return TypedResults.Created($"/api/v1/packages/{package.Id}", package);
        }).For(Role.Planner).WithMetadata(new RequestSizeLimitAttribute(PackageLimits.LargestUploadBytes))
            .WithSummary("Keeps a report package (zip) of this platform or of another, to be looked at here; as the body or in a form.")
            .DescribesUpload("application/zip").Produces<UploadedPackage>(201).ProducesProblem(400).ProducesProblem(409).ProducesProblem(413);

        group.MapGet("", async (HttpContext context, PackageStore store, CancellationToken cancellation) =>
            TypedResults.Ok(new PackagePage(await store.ListAsync(context.Caller(), cancellation))))
            .For(Role.Viewer).WithSummary("The caller's packages, newest first.").Produces<PackagePage>();

        group.MapGet("/{id:long}", async (HttpContext context, PackageStore store, long id, CancellationToken cancellation) =>
            TypedResults.Ok(await store.FindAsync(context.Caller(), id, cancellation)))
            .For(Role.Viewer).WithSummary("One package.").Produces<UploadedPackage>().ProducesProblem(404);

        group.MapDelete("/{id:long}", async (HttpContext context, PackageStore store, UploadFolder folder, long id, CancellationToken cancellation) =>
        {
            await store.FindAsync(context.Caller(), id, cancellation);
            await store.RemoveAsync(id, cancellation);
            folder.Remove(id);
            return TypedResults.NoContent();
        }).For(Role.Planner).WithSummary("Removes a package.").Produces(204).ProducesProblem(404);

        var results = group.MapGroup("/{id:long}/results");
        results.MapPackage("package", FolderAsync);

        results.MapGet("/tracks", async (HttpContext context, long id, CancellationToken cancellation) =>
        {
            var folder = await FolderAsync(context, id, cancellation);
            return TypedResults.Bytes(folder.Read(id, "tracks.geojson"), "application/geo+json");
        }).For(Role.Viewer).WithSummary("Sub-satellite tracks as GeoJSON.").Produces(200);

        results.MapGet("/footprints", async (HttpContext context, long id, CancellationToken cancellation) =>
        {
            var folder = await FolderAsync(context, id, cancellation);
            return TypedResults.Bytes(
                FootprintCut.Of(folder.Read(id, "footprints.geojson"), context.Request.Query["from"].ToString(), context.Request.Query["to"].ToString()),
                "application/geo+json");
        }).For(Role.Viewer).WithSummary("Sensor footprints over time as GeoJSON; from=, to= for a part of the window.").Produces(200);
    }

    private static async Task<PackageFolder> FolderAsync(HttpContext context, long id, CancellationToken cancellation)
    {
        var services = context.RequestServices;
        await services.GetRequiredService<PackageStore>().FindAsync(context.Caller(), id, cancellation);
        return services.GetRequiredService<UploadFolder>();
    }
}
