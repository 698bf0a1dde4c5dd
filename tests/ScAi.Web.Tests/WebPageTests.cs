using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using ScAi.Web.Pages;

namespace ScAi.Web.Tests;

/// <summary>A built page is served with the right caching, beside the API; one that was not built says how to.</summary>
public sealed class WebPageTests : IDisposable
{
    private readonly string _name = Path.GetRandomFileName().Replace(".", "", StringComparison.Ordinal);

    private string Folder => Path.Combine(AppContext.BaseDirectory, "web", _name);

    [Theory]
    [InlineData("/", "no-cache", "<title>page</title>")]
    [InlineData("/satellites/5", "no-cache", "<title>page</title>")]
    [InlineData("/assets/main-abc123.js", "public, max-age=31536000, immutable", "run();")]
    [InlineData("/api/thing", null, "thing")]
    public async Task Get_BuiltPage_IsServedBesideTheApi(string path, string? caching, string part)
    {
        await using var app = await StartAsync(isBuilt: true);
        app.Client.DefaultRequestHeaders.Accept.ParseAdd("text/html");

        var response = await app.Client.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(caching, response.Headers.CacheControl is { } control ? string.Join(", ", control.ToString().Split(", ").Order().Reverse()) : null);
        Assert.Contains(part, await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/api/nothing")]
    [InlineData("/assets/missing.js")]
    [InlineData("/mistaken")]
    [InlineData("/../secret.txt")]
    [InlineData("/%2e%2e/secret.txt")]
    public async Task Get_NoSuchFile_IsNotThere(string path)
    {
        await using var app = await StartAsync(isBuilt: true);
        await File.WriteAllTextAsync(Path.Combine(Folder, "..", "secret.txt"), "secret");

        var response = await app.Client.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Get_PageWasNotBuilt_SaysHowTo()
    {
        await using var app = await StartAsync(isBuilt: false);

        var response = await app.Client.GetAsync("/");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Contains($"npm run build --workspace {_name}", await response.Content.ReadAsStringAsync());
    }

    public void Dispose()
    {
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    private Task<RunningApp> StartAsync(bool isBuilt)
    {
        if (isBuilt)
        {
            Directory.CreateDirectory(Path.Combine(Folder, "assets"));
            File.WriteAllText(Path.Combine(Folder, "index.html"), "<!doctype html><title>page</title>");
            File.WriteAllText(Path.Combine(Folder, "assets", "main-abc123.js"), "run();");
        }

        return RunningApp.StartAsync(app =>
        {
            app.MapGet("/api/thing", () => Results.Text("thing"));
            app.UsePage(_name);
        });
    }
}
