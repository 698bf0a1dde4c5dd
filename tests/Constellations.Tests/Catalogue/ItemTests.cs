using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ScAi.Constellations.Accounts;

namespace ScAi.Constellations.Tests.Catalogue;

/// <summary>Items of every kind are kept as they were given, changed by version, and found; on both databases.</summary>
public class ItemTests(PostgresServer server)
{
    [Theory]
    [MemberData(nameof(Samples.DialectsAndKinds), MemberType = typeof(Samples))]
    public async Task Post_Item_IsKeptReadListedAndRemoved(SqlDialect dialect, string kind)
    {
        await using var platform = await TestPlatform.StartAsync(dialect, server);
        var path = $"/api/v1/{kind}";
        var given = JsonNode.Parse(Samples.Items[kind])!.AsObject();

        var created = await platform.Client.SendJsonAsync("POST", path, Samples.Items[kind]);

        var location = created.Headers.Location!.ToString();
        await created.JsonAsync(HttpStatusCode.Created);
        var read = (await platform.Client.GetJsonAsync(location)).AsObject();
        foreach (var (field, value) in given.Where(field => field.Key != "elements"))
        {
            Assert.True(JsonNode.DeepEquals(value, read[field]), $"{field}: {read[field]?.ToJsonString()}");
        }

        Assert.False((bool)read["shared"]!);
        Assert.Equal("planner", (string?)read["account"]);
        Assert.Equal([(string)given["name"]!], (await platform.Client.GetJsonAsync(path)).Names());
        Assert.Equal([(string)given["name"]!], (await platform.Client.GetJsonAsync($"{path}?search={Uri.EscapeDataString(((string)given["name"]!)[..4])}")).Names());
        Assert.Equal(HttpStatusCode.NoContent, (await platform.Client.DeleteAsync(location)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await platform.Client.GetAsync(location)).StatusCode);
        Assert.Empty((await platform.Client.GetJsonAsync($"{path}?search={Uri.EscapeDataString(((string)given["name"]!)[..4])}")).Names());
    }

    [Theory]
    [MemberData(nameof(Samples.DialectsAndKinds), MemberType = typeof(Samples))]
    public async Task PutAndPatch_WithVersions_ChangeOnlyWhatWasRead(SqlDialect dialect, string kind)
    {
        await using var platform = await TestPlatform.StartAsync(dialect, server);
        var location = $"/api/v1/{kind}/{await platform.Client.AddAsync($"/api/v1/{kind}", Samples.Items[kind])}";
        var read = await platform.Client.GetAsync(location);
        var item = (await read.JsonAsync()).AsObject();
        Assert.Equal("\"1\"", read.Headers.ETag!.Tag);

        var patched = await platform.Client.SendJsonAsync("PATCH", location, """{"name":"Patched","notes":null}""", "\"1\"");
        item["name"] = "Put";
        var late = await platform.Client.SendJsonAsync("PUT", location, item.ToJsonString(), "\"1\"");
        item["version"] = 2;
        item["updatedAt"] = (await platform.Client.GetJsonAsync(location))["updatedAt"]!.DeepClone();
        var inTime = await platform.Client.SendJsonAsync("PUT", location, item.ToJsonString(), "\"2\"");

        Assert.Equal("Patched", (string?)(await patched.JsonAsync())["name"]);
        Assert.Null((await patched.JsonAsync())["notes"]);
        Assert.Equal(HttpStatusCode.PreconditionFailed, late.StatusCode);
        Assert.Equal("Put", (string?)(await inTime.JsonAsync())["name"]);
        Assert.Equal((HttpStatusCode)428, (await platform.Client.SendJsonAsync("PATCH", location, """{"name":"X"}""")).StatusCode);
        using var again = new HttpRequestMessage(HttpMethod.Get, location) { Headers = { { "If-None-Match", "\"3\"" } } };
        Assert.Equal(HttpStatusCode.NotModified, (await platform.Client.SendAsync(again)).StatusCode);
    }

    [Theory]
    [InlineData("satellites", """{"massKilograms":5}""", "name")]
    [InlineData("satellites", """{"name":" "}""", "name")]
    [InlineData("satellites", """{"name":"a\u0000b"}""", "name")]
    [InlineData("satellites", """{"name":"a\r\nforged log line"}""", "name")]
    [InlineData("satellites", """{"name":"a","massKilograms":-1}""", "massKilograms")]
    [InlineData("satellites", """{"name":"a","massKilograms":1e999}""", "massKilograms")]
    [InlineData("satellites", """{"name":"a","launchDate":"tomorrow"}""", "launchDate")]
    [InlineData("satellites", """{"name":"a","status":"flying"}""", "status")]
    [InlineData("satellites", """{"name":"a","account":"somebody"}""", "account")]
    [InlineData("satellites", """{"name":"a","shared":true}""", "shared")]
    [InlineData("satellites", """{"name":"a","elements":{"tle1":"1 25544U"}}""", "elements.tle2")]
    [InlineData("satellites", """{"name":"a","elements":{"epoch":"2026-01-01T00:00:00Z"}}""", "elements.meanMotionRevsPerDay")]
    [InlineData("satellites", """{"name":"a","frequencies":[{"megahertz":0}]}""", "frequencies[0].megahertz")]
    [InlineData("constellations", """{"name":"a","kind":"military"}""", "kind")]
    [InlineData("sensors", """{"name":"a","type":"optical","horizontalHalfAngleDegrees":5}""", "verticalHalfAngleDegrees")]
    [InlineData("sensors", """{"name":"a","type":"sar","minimumPitchDegrees":30,"maximumPitchDegrees":20,"minimumAzimuthDegrees":0,"maximumAzimuthDegrees":90}""", "maximumPitchDegrees")]
    [InlineData("sensors", """{"name":"a","type":"optical","horizontalHalfAngleDegrees":5,"verticalHalfAngleDegrees":5,"satelliteId":99}""", "satelliteId")]
    [InlineData("stations", """{"name":"a","latitudeDegrees":91,"longitudeDegrees":0}""", "latitudeDegrees")]
    [InlineData("stations", """{"name":"a","latitudeDegrees":"north","longitudeDegrees":0}""", "latitudeDegrees")]
    [InlineData("targets", """{"name":"a","geometry":{"type":"Circle","coordinates":[0,0]}}""", "geometry.type")]
    [InlineData("targets", """{"name":"a","geometry":{"type":"Point","coordinates":[0,200]}}""", "geometry.coordinates")]
    [InlineData("targets", """{"name":"a","geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1]]]}}""", "geometry.coordinates")]
    [InlineData("targets", """{"name":"a","geometry":5}""", "geometry.type")]
    public async Task Post_WrongItem_IsRefusedByField(string kind, string json, string field)
    {
        await using var platform = await TestPlatform.StartAsync(SqlDialect.Sqlite, server);

        var response = await platform.Client.SendJsonAsync("POST", $"/api/v1/{kind}", json);

        Assert.Equal([field], await response.ProblemFieldsAsync());
        Assert.Empty((await platform.Client.GetJsonAsync($"/api/v1/{kind}")).Names());
    }

    [Theory]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=many", "limit")]
    [InlineData("limit=1&limit=2", "limit")]
    [InlineData("sort=body", "sort")]
    [InlineData("after=%00", "after")]
    [InlineData("after=abc", "after")]
    [InlineData("mine=perhaps", "mine")]
    [InlineData("catalogueNumber=x", "catalogueNumber")]
    [InlineData("contry=Norway", "contry")]
    [InlineData("search=%00", "search")]
    public async Task Get_WrongParameter_IsRefusedByName(string query, string parameter)
    {
        await using var platform = await TestPlatform.StartAsync(SqlDialect.Sqlite, server);

        Assert.Equal([parameter], await (await platform.Client.GetAsync($"/api/v1/satellites?{query}")).ProblemFieldsAsync());
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Dialects), MemberType = typeof(TestDatabase))]
    public async Task Get_PagesInAnyOrder_GiveEveryItemOnce(SqlDialect dialect)
    {
        await using var platform = await TestPlatform.StartAsync(dialect, server);
        var names = new[] { "b", "a", "Ä", "c", "A2", "e-1", "a" };
        for (var i = 0; i < names.Length; i++)
        {
            await platform.Client.AddAsync("/api/v1/satellites", $$"""{"name":"{{names[i]}}","catalogueNumber":{{100 - i / 2}},"country":"{{(i % 2 == 0 ? "Norway" : "NORWAY")}}"}""");
        }

        foreach (var order in new[] { "", "sort=name&", "sort=-name&", "sort=catalogueNumber&", "sort=-catalogueNumber&", "sort=updatedAt&", "sort=launchDate&", "country=norway&", "search=&" })
        {
            var seen = new List<long>();
            var keys = new List<long>();
            string? next = null;
            do
            {
                var page = await platform.Client.GetJsonAsync(
                    $"/api/v1/satellites?{(order == "search=&" ? "" : order)}limit=2{(next is null ? "" : $"&after={next}")}");
                Assert.InRange(page["items"]!.AsArray().Count, 1, 2);
                seen.AddRange(page["items"]!.AsArray().Select(item => (long)item!["id"]!));
                keys.AddRange(page["items"]!.AsArray().Select(item => (long)item!["catalogueNumber"]!));
                next = (string?)page["next"];
            }
            while (next is not null);

            Assert.Equal(names.Length, seen.Distinct().Count());
            Assert.Equal(names.Length, seen.Count);
            if (order.Contains("catalogueNumber", StringComparison.Ordinal))
            {
                Assert.Equal(order.Contains('-') ? keys.OrderDescending() : keys.Order(), keys);
            }
        }
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Dialects), MemberType = typeof(TestDatabase))]
    public async Task Get_Search_FindsByPartsOfWordsAndShortOnesByBeginnings(SqlDialect dialect)
    {
        await using var platform = await TestPlatform.StartAsync(dialect, server);
        await platform.Client.AddAsync("/api/v1/satellites", """{"name":"STARLINK-1007","catalogueNumber":44713,"internationalDesignator":"2019-074A","operator":"SpaceX","country":"US"}""");
        await platform.Client.AddAsync("/api/v1/satellites", """{"name":"STARLINK-2008","catalogueNumber":47000,"operator":"SpaceX","country":"US"}""");
        await platform.Client.AddAsync("/api/v1/satellites", """{"name":"Étoile 100%","catalogueNumber":5,"country":"FR"}""");

        async Task<IEnumerable<string>> Find(string search, string more = "") =>
            (await platform.Client.GetJsonAsync($"/api/v1/satellites?search={Uri.EscapeDataString(search)}{more}")).Names();

        Assert.Equal(["STARLINK-1007", "STARLINK-2008"], await Find("starl"));
        Assert.Equal(["STARLINK-1007"], await Find("1007"));
        Assert.Equal(["STARLINK-1007"], await Find("447"));
        Assert.Equal(["STARLINK-1007"], await Find("2019-074a"));
        Assert.Equal(["STARLINK-2008"], await Find("spacex 2008"));
        Assert.Equal(["STARLINK-2008", "STARLINK-1007"], await Find("spacex", "&sort=-catalogueNumber"));
        Assert.Equal(["STARLINK-1007"], await Find("spacex", "&catalogueNumber=44713"));
        Assert.Equal(["Étoile 100%"], await Find("étoile"));
        Assert.Equal(["STARLINK-1007", "STARLINK-2008"], await Find("tarlin"));
        Assert.Equal(["STARLINK-1007"], await Find("LINK-10"));
        Assert.Equal(["STARLINK-2008"], await Find("link 200"));
        Assert.Equal(["STARLINK-2008"], await Find("008 pac"));
        Assert.Equal(["STARLINK-2008"], await Find("acex", "&sort=-catalogueNumber&catalogueNumber=47000"));
        Assert.Equal(["STARLINK-1007"], await Find("019-074"));
        Assert.Equal(["Étoile 100%"], await Find("toil"));
        Assert.Equal(["Étoile 100%"], await Find("00%"));
        Assert.Equal(["Étoile 100%"], await Find("toil 100%"));
        Assert.Empty(await Find("ar"));
        Assert.Empty(await Find("tarlinq"));
        Assert.Empty(await Find("%"));
        Assert.Empty(await Find("%%%"));
        Assert.Empty(await Find("toil 10_"));
        Assert.Empty(await Find("_tarlink"));
        Assert.Empty(await Find("\"\"\""));
        Assert.Empty(await Find("star* OR acex"));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Dialects), MemberType = typeof(TestDatabase))]
    public async Task Injections_InEveryText_AreJustTexts(SqlDialect dialect)
    {
        await using var platform = await TestPlatform.StartAsync(dialect, server);
        string[] corpus =
        [
            "'; DROP TABLE satellites; --", "\" OR 1=1 --", "x' UNION SELECT body FROM sensors --", "$$; SELECT pg_sleep(10); $$", "%27%20OR%201=1",
            "../../etc/passwd", "$(touch /tmp/x)", "`id`", "@name", "{0}", "{text}", "<script>alert(1)</script>", "=cmd|' /C calc'!A0",
        ];
        foreach (var text in corpus)
        {
            var name = JsonValue.Create(text).ToJsonString();
            var id = await platform.Client.AddAsync("/api/v1/satellites", $$"""{"name":{{name}},"country":{{name}},"purpose":{{name}} }""");
            Assert.Equal(text, (string?)(await platform.Client.GetJsonAsync($"/api/v1/satellites/{id}"))["name"]);
            var escaped = Uri.EscapeDataString(text);
            Assert.Contains(text, (await platform.Client.GetJsonAsync($"/api/v1/satellites?country={escaped}")).Names());
            Assert.Contains(text, (await platform.Client.GetJsonAsync($"/api/v1/satellites?search={escaped}")).Names());
            await (await platform.Client.GetAsync($"/api/v1/satellites?sort={escaped}")).ProblemFieldsAsync();
        }

        Assert.Equal(corpus.Length, (await platform.Client.GetJsonAsync("/api/v1/satellites")).Names().Count());
    }

    [Fact]
    public async Task Answers_WithMarkup_NeitherRunNorGuessTheirType()
    {
        await using var platform = await TestPlatform.StartAsync(SqlDialect.Sqlite, server);
        await platform.Client.AddAsync("/api/v1/satellites", """{"name":"<script>alert(1)</script>"}""");

        var response = await platform.Client.GetAsync("/api/v1/satellites");

        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.DoesNotContain("<script>", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
