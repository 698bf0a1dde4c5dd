using System.Net;
using System.Net.Http.Headers;
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

    [Theory]
    [InlineData(true, "text/plain")]
    [InlineData(true, "application/x-www-form-urlencoded")]
    [InlineData(true, null)]
    [InlineData(false, "text/plain")]
    [InlineData(false, null)]
    public async Task Post_BodyThatIsNoJson_Is415BesideAPage(bool isBuilt, string? type)
    {
        await using var app = await StartAsync(isBuilt);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/thing") { Content = new ByteArrayContent("{\"value\":1}"u8.ToArray()) };
        if (type is not null)
        {
            request.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
        }

        var response = await app.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("application/json", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "/mistaken", HttpStatusCode.NotFound)]
    [InlineData("DELETE", "/api/thing", HttpStatusCode.MethodNotAllowed)]
    public async Task Send_NoSuchRouteOrMethod_IsSaid(string method, string path, HttpStatusCode expected)
    {
        await using var app = await StartAsync(isBuilt: true);

        var response = await app.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));

        Assert.Equal(expected, response.StatusCode);
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
            app.MapPost("/api/thing", (Count count) => Results.Text($"{count.Value}"));
            app.UsePage(_name);
        });
    }
}
