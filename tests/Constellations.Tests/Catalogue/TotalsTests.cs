using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ScAi.Constellations.Accounts;
using ScAi.Constellations.Tests.Accounts;
using ScAi.Constellations.Tests.Simulations;

namespace ScAi.Constellations.Tests.Catalogue;

/// <summary>Every page says how many there are in all.</summary>
public class TotalsTests(PostgresServer server)
{
    [Theory]
    [MemberData(nameof(TestDatabase.Dialects), MemberType = typeof(TestDatabase))]
    public async Task Lists_AnyPageOrderFilterAndSearch_TellTheTotalOfWhatTheCallerSees(SqlDialect dialect)
    {
        await using var platform = await TestPlatform.StartAsync(dialect, server);
        using var chief = platform.Of("chief", Role.Administrator);
        using var other = platform.Of("other", Role.Planner);
        for (var i = 0; i < 7; i++)
        {
            await platform.Client.AddAsync("/api/v1/satellites", $$"""{"name":"alpha {{i}}","country":"{{(i < 3 ? "Norway" : "Chile")}}"}""");
        }

        await other.AddAsync("/api/v1/satellites", """{"name":"alpha hidden"}""");
        await chief.AddAsync("/api/v1/satellites?shared=true", """{"name":"alpha shared"}""");

        foreach (var (query, expected) in new[]
                 {
                     ("", 8), ("&sort=-name", 8), ("&country=chile", 4), ("&mine=true", 7), ("&search=alpha", 8), ("&search=alpha&country=norway", 3),
                     ("&search=alpha%20shared", 1), ("&search=nothing", 0), ("&search=alpha&mine=true", 7),
                 })
        {
            Assert.Equal(Enumerable.Repeat(expected, Math.Max(1, (expected + 2) / 3)), await TotalsAsync(platform.Client, $"/api/v1/satellites?limit=3{query}"));
        }

        Assert.Equal([9, 9, 9], await TotalsAsync(chief, "/api/v1/satellites?limit=3"));
        Assert.Equal((0, 1, 2), (await TotalAsync(chief, "&mine=true"), await TotalAsync(other, "&mine=true"), await TotalAsync(other, "")));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Dialects), MemberType = typeof(TestDatabase))]
    public async Task Lists_AfterEveryKindOfChange_TellTheNewTotal(SqlDialect dialect)
    {
        await using var platform = await TestPlatform.StartAsync(dialect, server);
        var constellation = await Wanted.UploadAsync(platform.Client);
        Assert.Equal(6, await TotalAsync(platform.Client, ""));
        Assert.Equal([6, 6, 6], await TotalsAsync(platform.Client, $"/api/v1/constellations/{constellation}/satellites?limit=2"));
        Assert.Equal([5, 5, 5], await TotalsAsync(platform.Client, "/api/v1/sensors?limit=2"));

        var ids = (await platform.Client.GetJsonAsync("/api/v1/satellites?sort=-name"))["items"]!.AsArray().Select(item => (long)item!["id"]!).ToList();
        (await platform.Client.DeleteAsync($"/api/v1/constellations/{constellation}/satellites/{ids[0]}")).EnsureSuccessStatusCode();
        Assert.Equal([5, 5, 5], await TotalsAsync(platform.Client, $"/api/v1/constellations/{constellation}/satellites?limit=2"));
        (await platform.Client.DeleteAsync($"/api/v1/satellites/{ids[0]}")).EnsureSuccessStatusCode();

        Assert.Equal([5, 5, 5], await TotalsAsync(platform.Client, "/api/v1/satellites?limit=2"));
        Assert.Equal([4, 4], await TotalsAsync(platform.Client, "/api/v1/sensors?limit=2"));
        await platform.Client.SendJsonAsync("PATCH", $"/api/v1/satellites/{ids[1]}", """{"name":"renamed"}""", "*");
        Assert.Equal((1, 4), (await TotalAsync(platform.Client, "&search=renamed"), await TotalAsync(platform.Client, "&search=uploaded")));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Dialects), MemberType = typeof(TestDatabase))]
    public async Task OtherPages_ElementsSimulationsAccountsAndAudit_TellTheirTotals(SqlDialect dialect)
    {
        await using var test = await AccountPlatform.StartAsync(dialect, server);
        using var root = await test.AdministratorAsync();
        foreach (var name in new[] { "anna", "berta" })
        {
            await Visitor.ExpectAsync(202, test.Stranger().RegisterAsync(name));
        }

        var satellite = await root.Client.AddAsync("/api/v1/satellites", Samples.Items["satellites"]);
        for (var i = 0; i < 3; i++)
        {
            var id = await Wanted.PostAsync(root.Client, Wanted.Request(hours: 1.0, resolution: 4.0));
            await Wanted.EventsAsync(root.Client, id);
        }

        Assert.Equal(1, await OneTotalAsync(root, $"/api/v1/satellites/{satellite}/elements?limit=1"));
        Assert.Equal(3, await OneTotalAsync(root, "/api/v1/simulations?limit=2"));
        Assert.Equal((3, 2, 1), (
            await OneTotalAsync(root, "/api/v1/accounts?most=1"), await OneTotalAsync(root, "/api/v1/accounts?state=pending&most=1"),
            await OneTotalAsync(root, "/api/v1/accounts?state=active")));
        var entries = (await root.Client.GetJsonAsync("/api/v1/audit"))["entries"]!.AsArray().Count;
        Assert.Equal(entries, await OneTotalAsync(root, "/api/v1/audit?most=1"));
    }

    [Fact]
    public async Task Description_OfEveryPagedList_NamesTheTotal()
    {
        await using var platform = await TestPlatform.StartAsync(SqlDialect.Sqlite, server);

        var description = (await platform.Client.GetFromJsonAsync<JsonObject>("/openapi/v1.json"))!;

        var paged = new List<string>();
        foreach (var (path, item) in description["paths"]!.AsObject())
        {
            var names = item!["get"]?["parameters"]?.AsArray().Select(parameter => (string)parameter!["name"]!).ToList() ?? [];
            if (path.StartsWith("/api/v1/", StringComparison.Ordinal) && (names.Contains("after") || path == "/api/v1/simulations"))
            {
                var schema = item["get"]!["responses"]!["200"]!["content"]!["application/json"]!["schema"]!;
                var reference = ((string)schema["$ref"]!).Split('/')[^1];
                Assert.True(description["components"]!["schemas"]![reference]!["properties"]!["total"] is not null, path);
                paged.Add(path);
            }
        }

        Assert.Superset(
            new HashSet<string>(
            [
                "/api/v1/satellites", "/api/v1/constellations", "/api/v1/sensors", "/api/v1/stations", "/api/v1/targets", "/api/v1/constellations/{id}/satellites",
                "/api/v1/satellites/{id}/elements", "/api/v1/simulations", "/api/v1/accounts", "/api/v1/audit",
            ]),
            paged.ToHashSet());
    }

    private static async Task<int> OneTotalAsync(Visitor visitor, string path) => (int)(await visitor.Client.GetJsonAsync(path))["total"]!;

    private static async Task<int> TotalAsync(HttpClient client, string query) =>
        (int)(await client.GetJsonAsync($"/api/v1/satellites?limit=1{query}"))["total"]!;

    /// <summary>The total that each page of a list tells.</summary>
    private static async Task<List<int>> TotalsAsync(HttpClient client, string path)
    {
        var totals = new List<int>();
        string? next = null;
        do
        {
            var page = await client.GetJsonAsync(path + (next is null ? "" : $"&after={next}"));
            totals.Add((int)page["total"]!);
            next = (string?)page["next"];
        }
        while (next is not null);
        return totals;
    }
}
