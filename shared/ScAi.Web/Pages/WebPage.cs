using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace ScAi.Web.Pages;

/// <summary>A built page of <c>web/</c>, served as it is: one <c>index.html</c> and files with a hash in their name.</summary>
public static class WebPage
{
    private static readonly HttpMethodMetadata s_reading = new([HttpMethods.Get, HttpMethods.Head]);

    /// <summary>
    /// Serves a page at <c>/</c>: its files, and its <c>index.html</c> for every other path that a browser navigates to, that no
    /// route takes, that is not below <c>/api</c> and does not look like a file. Call it after all routes are mapped. Where it was not built, <c>/</c> says how to.
    /// </summary>
    /// <param name="app">The app.</param>
    /// <param name="page">The page's name: a folder in <c>artifacts/web/</c> of the checkout, or in <c>web/</c> beside the program.</param>
    public static WebApplication UsePage(this WebApplication app, string page)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentException.ThrowIfNullOrEmpty(page);
        var folder = FindFolder(page);
        if (folder is null)
        {
            app.MapFallback(context => IsPage(context.Request) ? SayHowToBuild(context, page) : NotThere(context))
                .AllowAnonymous().WithMetadata(s_reading);
            return app;
        }

        var files = new PhysicalFileProvider(folder);
        var types = new FileExtensionContentTypeProvider
        {
            Mappings = { [".geojson"] = "application/geo+json", [".czml"] = "application/json", [".glb"] = "model/gltf-binary", [".ktx2"] = "image/ktx2" },
        };
        app.UseStaticFiles(new StaticFileOptions { FileProvider = files, ContentTypeProvider = types, OnPrepareResponse = Cache });
        app.MapFallback(context =>
        {
            if (!IsPage(context.Request))
            {
                return NotThere(context);
            }

            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.Headers.CacheControl = "no-cache";
            return context.Response.SendFileAsync(files.GetFileInfo("index.html"), context.RequestAborted);
        }).AllowAnonymous().WithMetadata(s_reading);
        return app;
    }

    /// <summary>The folder of a built page; null when it was not built.</summary>
    public static string? FindFolder(string page)
    {
        var beside = Path.Combine(AppContext.BaseDirectory, "web", page);
        if (File.Exists(Path.Combine(beside, "index.html")))
        {
            return beside;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var built = Path.Combine(folder.FullName, "artifacts", "web", page);
            if (File.Exists(Path.Combine(built, "index.html")))
            {
                return built;
            }
        }

        return null;
    }

    /// <summary>The start, and what a browser navigates to; programs that mistake a route are told that it is not there.</summary>
    private static bool IsPage(HttpRequest request) => request.Path == "/"
        || (!request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) && !Path.HasExtension(request.Path.Value)
            && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase));

    private static Task NotThere(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    /// <summary>Files in <c>assets/</c> have a hash in their name and never change; all others are asked for again.</summary>
    private static void Cache(StaticFileResponseContext file) =>
        file.Context.Response.Headers.CacheControl =
            file.Context.Request.Path.StartsWithSegments("/assets") ? "public, max-age=31536000, immutable" : "no-cache";

    private static Task SayHowToBuild(HttpContext context, string page)
    {
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        var name = HtmlEncoder.Default.Encode(page);
        return context.Response.WriteAsync(
            $"""
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>Not built</title></head><body>
            <h1>The page has not been built</h1>
            <p>The server runs; only the files of its page are missing. Build them once, in the checkout, with Node.js 20 or later,
            and load this page again after a restart of the server:</p>
            <pre>cd web
            npm ci
            npm run build --workspace {name}</pre>
            <p>The API is described at <a href="/docs">/docs</a>.</p>
            </body></html>
            """,
            context.RequestAborted);
    }
}
