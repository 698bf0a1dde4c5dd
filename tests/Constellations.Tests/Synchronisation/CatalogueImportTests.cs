using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ScAi.Constellations.Accounts;
using ScAi.Constellations.Catalogue.Items;
using ScAi.Constellations.Synchronisation;
using ScAi.Constellations.Synchronisation.Source;

namespace ScAi.Constellations.Tests.Synchronisation;

/// <summary>Published satellites in the catalogue, through the platform's own routes.</summary>
public sealed class CatalogueImportTests(PostgresServer server)
{
    private const string First = """
        GPS BIIR-2  (PRN 13)
        1 24876U 97035A   26324.50000000 -.00000038  00000-0  00000-0 0  9995
        2 24876  55.4408 157.9300 0067612  53.1862 307.4500  2.00563009 11111
        STARLINK-1008
        1 44714U 19074B   26324.50000000  .00001000  00000-0  10000-3 0  9993
        2 44714  53.0540  10.0000 0001000  90.0000 270.0000 15.06400000 11119
        STARLINK-1009 DEB
        1 44715U 19074C   26324.50000000  .00001000  00000-0  10000-3 0  9995
        2 44715  53.0540  10.0000 0001000  90.0000 270.0000 15.06400000 11110
        """;

    [Theory]
    [MemberData(nameof(TestDatabase.Dialects), MemberType = typeof(TestDatabase))]
    public async Task Files_PublishedElements_MakeSatellitesAndConstellationsThatAllShare(SqlDialect dialect)
    {
        await using var platform = await TestPlatform.StartAsync(dialect, server);
        using var administrator = platform.Of("chief", Role.Administrator);

        var report = await TakeAsync(administrator, First);
        var again = await TakeAsync(administrator, First);

        Assert.Equal((3, 3), ((int)report["imported"]!["added"]!, (int)again["imported"]!["unchanged"]!));
        var starlink = await platform.Client.GetFromJsonAsync<JsonNode>("/api/v1/constellations?search=starlink");
        Assert.Equal("communication", starlink!["items"]![0]!["kind"]!.ToString());
        Assert.Equal(1, (int)starlink["items"]![0]!["satelliteCount"]!);
        var membership = await platform.Client.GetFromJsonAsync<JsonNode>("/api/v1/synchronisation/memberships/44715");
        Assert.Null(membership!["family"]);
        Assert.Contains("DEB", membership["reason"]!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_SatelliteThatAPersonMade_IsLeftAlone()
    {
        await using var platform = await TestPlatform.StartAsync(SqlDialect.Sqlite, server);
        using var administrator = platform.Of("chief", Role.Administrator);
        var mine = await platform.Client.PostAsJsonAsync("/api/v1/satellites", new { name = "MY GPS", catalogueNumber = 24876 });
        var everybodys = await administrator.PostAsJsonAsync("/api/v1/satellites?shared=true", new { name = "OUR STARLINK", catalogueNumber = 44714 });
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (mine.StatusCode, everybodys.StatusCode));

        await TakeAsync(administrator, First);

        var names = (await platform.Client.GetFromJsonAsync<JsonNode>("/api/v1/satellites"))!["items"]!.AsArray()
            .Select(item => (item!["name"]!.ToString(), item["elements"] is not null));
        Assert.Equal(
            [("GPS BIIR-2  (PRN 13)", true), ("MY GPS", false), ("OUR STARLINK", false), ("STARLINK-1009 DEB", true)],
            names.OrderBy(name => name.Item1, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Memberships_SetByAPerson_StandAgainstTheNextSynchronisation()
    {
        await using var platform = await TestPlatform.StartAsync(SqlDialect.Sqlite, server);
        using var administrator = platform.Of("chief", Role.Administrator);
        await TakeAsync(administrator, First);

        var set = await administrator.PutAsJsonAsync("/api/v1/synchronisation/memberships/44714", new { family = "OneWeb" });
        await TakeAsync(administrator, First.Replace("26324.50000000  .00001000", "26325.50000000  .00001000", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.NoContent, set.StatusCode);
        var counts = (await platform.Client.GetFromJsonAsync<JsonNode>("/api/v1/constellations"))!["items"]!.AsArray()
            .ToDictionary(item => item!["name"]!.ToString(), item => (int)item!["satelliteCount"]!);
        Assert.Equal((0, 1), (counts["Starlink"], counts["OneWeb"]));
        Assert.True((bool)(await platform.Client.GetFromJsonAsync<JsonNode>("/api/v1/synchronisation/memberships/44714"))!["isManual"]!);
        Assert.Equal(
            HttpStatusCode.BadRequest,
            (await administrator.PutAsJsonAsync("/api/v1/synchronisation/memberships/44714", new { family = "Nobody's" })).StatusCode);
        Assert.Equal(
            HttpStatusCode.Forbidden,
            (await platform.Client.PutAsJsonAsync("/api/v1/synchronisation/memberships/44714", new { family = "GPS" })).StatusCode);
    }

    [Fact]
    public async Task Passes_OfASatellite_AreThoseOfTheOrbitEngine()
    {
        await using var platform = await TestPlatform.StartAsync(SqlDialect.Sqlite, server);
        using var administrator = platform.Of("chief", Role.Administrator);
        await TakeAsync(administrator, First);
        var id = (await platform.Client.GetFromJsonAsync<JsonNode>("/api/v1/satellites?search=starlink-1008"))!["items"]![0]!["id"];

        var passes = (await platform.Client.GetFromJsonAsync<JsonArray>(
            $"/api/v1/satellites/{id}/passes?latitude=48.1&longitude=11.6&mask=10&hours=24&from=2026-11-20T12:00:00Z"))!;

        Assert.InRange(passes.Count, 3, 8);
        Assert.All(passes, pass => Assert.InRange((double)pass!["maxElevationDegrees"]!, 10, 90));
        var wrong = await platform.Client.GetAsync($"/api/v1/satellites/{id}/passes?latitude=100&longitude=11.6");
        Assert.Contains("latitude", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Problems_OfAListThatWasTakenAndOfAnother_AreListedAndNotThere()
    {
        await using var platform = await TestPlatform.StartAsync(SqlDialect.Sqlite, server);
        var store = platform.App.Services.GetRequiredService<SyncStore>();
        var list = PublishedList.Read(First + "\nBROKEN\n1 00005U\n2 00005\n");
        await store.KeepAsync("gps-ops", TimeProvider.System.GetUtcNow(), FetchMark.None, list, "taken", TestContext.Current.CancellationToken);

        var problems = await platform.Client.GetFromJsonAsync<JsonArray>("/api/v1/synchronisation/lists/gps-ops/problems");
        using var unknown = await platform.Client.GetAsync("/api/v1/synchronisation/lists/nobody's/problems");

        Assert.Equal(list.Problems, problems!.Select(problem => (string)problem!));
        Assert.NotEmpty(problems!);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    private static async Task<JsonNode> TakeAsync(HttpClient administrator, string elements)
    {
        var answer = await administrator.PostAsync("/api/v1/synchronisation/files/by-hand", new StringContent(elements));
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonNode.Parse(text)!;
    }
}
