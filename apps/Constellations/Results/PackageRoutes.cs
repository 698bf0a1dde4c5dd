using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ScAi.Constellations.Accounts;
using ScAi.Web.Problems;

namespace ScAi.Constellations.Results;

/// <summary>The routes that every report package has, whole and in the parts that a page shows.</summary>
internal static class PackageRoutes
{
    /// <param name="group">Below which they are; has the package's number as <c>id</c>.</param>
    /// <param name="kind">What the file of a package is called when it is taken home.</param>
    /// <param name="folderFor">The folder, once it is known that the caller may read the package.</param>
    public static void MapPackage(
        this RouteGroupBuilder group, string kind, Func<HttpContext, long, CancellationToken, Task<PackageFolder>> folderFor)
    {
        group.MapGet("", async (HttpContext context, long id, CancellationToken cancellation) =>
        {
            var folder = await folderFor(context, id, cancellation);
            return TypedResults.Ok(new ResultIndex($"{context.Request.Path}/package", folder.List(id)));
        }).For(Role.Viewer).WithSummary("What the package holds.").Produces<ResultIndex>().ProducesProblem(404);

        group.MapGet("/package", async (HttpContext context, long id, CancellationToken cancellation) =>
        {
            var folder = await folderFor(context, id, cancellation);
            return TypedResults.Stream(folder.Open(id), "application/zip", $"{kind}-{id}.zip", enableRangeProcessing: true);
        }).For(Role.Viewer).WithSummary("The report package, a zip file.").Produces(200, contentType: "application/zip");

        group.MapGet("/files/{**name}", async (HttpContext context, long id, string name, CancellationToken cancellation) =>
        {
            var folder = await folderFor(context, id, cancellation);
            context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
            return TypedResults.Bytes(folder.Read(id, name), MediaType(name));
        }).For(Role.Viewer).WithSummary("One file of the package.").Produces(200);

        group.MapGet("/summary", async (HttpContext context, long id, CancellationToken cancellation) =>
        {
            var folder = await folderFor(context, id, cancellation);
            return TypedResults.Bytes(folder.Read(id, "summary.json"), "application/json");
        }).For(Role.Viewer).WithSummary("Targets, figures and totals.").Produces(200);

        group.MapGet("/cells", async (HttpContext context, long id, string section, string figure, CancellationToken cancellation) =>
        {
            var folder = await folderFor(context, id, cancellation);
            return TypedResults.Bytes(Cells(folder.Read(id, $"{section}/figures.json"), figure), "application/json");
        }).For(Role.Viewer).WithSummary("The cells of a section in columns, with one figure: section=area-1, figure=revisit-time.max.").Produces(200);
    }

    /// <summary>Everything of the columns but the figures that were not asked for.</summary>
    private static byte[] Cells(byte[] columns, string figure)
    {
        using var document = JsonDocument.Parse(columns);
        var figures = document.RootElement.GetProperty("figures");
        if (!figures.TryGetProperty(figure, out var wanted))
        {
            throw new ProblemException(Problem.Invalid("figure", "expected one of " + string.Join(", ", figures.EnumerateObject().Select(one => one.Name))));
        }

        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var column in document.RootElement.EnumerateObject().Where(column => column.Name != "figures"))
            {
                column.WriteTo(json);
            }

            json.WriteString("figure", figure);
            foreach (var member in wanted.EnumerateObject())
            {
                member.WriteTo(json);
            }

            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static string MediaType(string name) => Path.GetExtension(name) switch
    {
        ".json" or ".czml" => "application/json",
        ".geojson" => "application/geo+json",
        ".html" => "text/html; charset=utf-8",
        _ => "text/csv; charset=utf-8",
    };
}
