using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ScAi.Constellations.Accounts;

namespace ScAi.Constellations.Tests.Catalogue;

/// <summary>Nobody reaches what is another's, on any route; the routes are read from the running app.</summary>
public class OwnershipTests(PostgresServer server)
{
    /// <summary>Routes for everybody: what is served before anybody signs in.</summary>
    private static readonly string[] s_open = ["/healthz", "/openapi/{documentName}.json", "{*path:nonfile}", "/"];

    [Theory]
    [MemberData(nameof(TestDatabase.Dialects), MemberType = typeof(TestDatabase))]
    public async Task EveryRouteWithAnId_AnothersToken_FindsNothing(SqlDialect dialect)
    {
        await using var platform = await TestPlatform.StartAsync(dialect, server);
        var ids = new Dictionary<string, long>();
        foreach (var (kind, item) in Samples.Items)
        {
            ids[kind] = await platform.Client.AddAsync($"/api/v1/{kind}", item);
        }

        using var other = platform.Of("other", Role.Planner);
        var tried = 0;
        foreach (var (method, pattern, kind) in CatalogueRoutes(platform).Where(route => route.Pattern.Contains('{')))
        {
            var path = string.Join('/', pattern.Split('/').Select(part => part.StartsWith("{id", StringComparison.Ordinal) ? $"{ids[kind]}"
                : part.StartsWith('{') ? $"{ids["satellites"]}" : part == "passes" ? "passes?latitude=1&longitude=2" : part));
            var request = new HttpRequestMessage(new HttpMethod(method), path) { Headers = { { "If-Match", "*" } } };
            if (method is "POST" or "PUT" or "PATCH")
            {
                request.Content = new StringContent(
                    pattern.EndsWith("/satellites", StringComparison.Ordinal) ? "[1]" : pattern.EndsWith("/scenario", StringComparison.Ordinal) ? "{}" : pattern.EndsWith("/elements", StringComparison.Ordinal)
                        ? $$"""{"tle1":"{{Samples.Tle1}}","tle2":"{{Samples.Tle2}}"}""" : Samples.Items[kind],
                    System.Text.Encoding.UTF8, "application/json");
            }

            var response = await other.SendAsync(request);

            Assert.True(response.StatusCode == HttpStatusCode.NotFound, $"{method} {pattern}: {response.StatusCode}");
            Assert.DoesNotContain("ISS", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            tried++;
        }

        Assert.InRange(tried, 20, 1000);
        foreach (var (kind, id) in ids)
        {
            Assert.Empty((await other.GetJsonAsync($"/api/v1/{kind}")).Names());
            Assert.Equal(HttpStatusCode.OK, (await platform.Client.GetAsync($"/api/v1/{kind}/{id}")).StatusCode);
            using var administrator = platform.Of("root", Role.Administrator);
            Assert.Equal(HttpStatusCode.OK, (await administrator.GetAsync($"/api/v1/{kind}/{id}")).StatusCode);
        }
    }

    [Fact]
    public async Task EveryRoute_WithoutAToken_IsRefusedBeforeAnythingIsRead()
    {
        await using var platform = await TestPlatform.StartAsync(SqlDialect.Sqlite, server);
        using var stranger = platform.Stranger();

        foreach (var (method, pattern, _) in CatalogueRoutes(platform))
        {
            var path = string.Join('/', pattern.Split('/').Select(part => part.StartsWith('{') ? "1" : part));
            using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = Empty(method) };

            var response = await stranger.SendAsync(request);

            Assert.True(response.StatusCode == HttpStatusCode.Unauthorized, $"{method} {pattern}: {response.StatusCode}");
        }
    }

    [Fact]
    public async Task EveryChangingRoute_ViewersToken_IsForbidden()
    {
        await using var platform = await TestPlatform.StartAsync(SqlDialect.Sqlite, server);
        using var viewer = platform.Of("viewer", Role.Viewer);

        foreach (var (method, pattern, _) in CatalogueRoutes(platform).Where(route => route.Method != "GET"))
        {
            var path = string.Join('/', pattern.Split('/').Select(part => part.StartsWith('{') ? "1" : part));
            using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = Empty(method) };

            Assert.Equal(HttpStatusCode.Forbidden, (await viewer.SendAsync(request)).StatusCode);
        }
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Dialects), MemberType = typeof(TestDatabase))]
    public async Task SharedItems_AreReadByAllAndChangedByAdministratorsOnly(SqlDialect dialect)
    {
        await using var platform = await TestPlatform.StartAsync(dialect, server);
        using var administrator = platform.Of("root", Role.Administrator);
        var id = await administrator.AddAsync("/api/v1/satellites?shared=true", """{"name":"GPS","catalogueNumber":24876}""");
        var path = $"/api/v1/satellites/{id}";

        Assert.True((bool)(await platform.Client.GetJsonAsync(path))["shared"]!);
        Assert.Equal(HttpStatusCode.Forbidden, (await platform.Client.SendJsonAsync("PATCH", path, """{"name":"X"}""", "*")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await platform.Client.DeleteAsync(path)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await platform.Client.SendJsonAsync("POST", "/api/v1/satellites?shared=true", """{"name":"X"}""")).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await administrator.SendJsonAsync(
            "POST", "/api/v1/satellites?shared=true", """{"name":"Another","catalogueNumber":24876}""")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await administrator.SendJsonAsync("PATCH", path, """{"name":"GPS 2"}""", "\"1\"")).StatusCode);
    }

    [Fact]
    public async Task References_ToAnothersThings_AreAsIfTheyWereNotThere()
    {
        await using var platform = await TestPlatform.StartAsync(SqlDialect.Sqlite, server);
        var mine = await platform.Client.AddAsync("/api/v1/satellites", Samples.Items["satellites"]);
        using var other = platform.Of("other", Role.Planner);

        var sensor = await other.SendJsonAsync("POST", "/api/v1/sensors",
            $$"""{"name":"a","type":"optical","horizontalHalfAngleDegrees":5,"verticalHalfAngleDegrees":5,"satelliteId":{{mine}}}""");

        Assert.Equal(["satelliteId"], await sensor.ProblemFieldsAsync());
    }

    private static StringContent? Empty(string method) =>
        method is "GET" or "DELETE" ? null : new StringContent("{}", System.Text.Encoding.UTF8, "application/json");

    /// <summary>The catalogue's routes with their methods, and the kind that an id in them is of.</summary>
    private static IEnumerable<(string Method, string Pattern, string Kind)> CatalogueRoutes(TestPlatform platform)
    {
        foreach (var endpoint in platform.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var pattern = endpoint.RoutePattern.RawText!;
            var parts = pattern.Split('/', StringSplitOptions.RemoveEmptyEntries);
            var kind = pattern.StartsWith("/api/v1/", StringComparison.Ordinal) ? parts[2] : parts.FirstOrDefault("").Split('_')[0];
            kind = kind == "upload" ? "constellations" : kind;
            if (!s_open.Contains(pattern) && Samples.Items.ContainsKey(kind))
            {
                foreach (var method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods)
                {
                    yield return (method, pattern, kind);
                }
            }
        }
    }
}
