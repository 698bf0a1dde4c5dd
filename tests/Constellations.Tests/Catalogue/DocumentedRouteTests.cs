using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace ScAi.Constellations.Tests.Catalogue;

/// <summary>The documented routes answer their documented requests, recorded in Examples/.</summary>
public class DocumentedRouteTests(PostgresServer server)
{
    [Theory]
    [MemberData(nameof(TestDatabase.Dialects), MemberType = typeof(TestDatabase))]
    public async Task Documented_UploadFindListDelete_AsRecorded(SqlDialect dialect)
    {
        await using var platform = await TestPlatform.StartAsync(dialect, server);

        var uploaded = await (await platform.Client.SendJsonAsync("POST", "/upload_constellation", Example("upload_constellation.json")))
            .JsonAsync(HttpStatusCode.Created);
        var answer = JsonNode.Parse(Example("upload_constellation.answer.json"))!;
        Assert.True(JsonNode.DeepEquals(answer, uploaded), uploaded.ToJsonString());

        var satellites = await platform.Client.GetJsonAsync("/satellites");
        Assert.Equal(["ISS (ZARYA)", "SECOND"], satellites.Names());
        Assert.Equal(25544, (int)satellites[0]!["catalogueNumber"]!);
        Assert.Equal("1998-11-20", (string?)satellites[0]!["launchDate"]);
        Assert.Equal(Samples.Tle1, (string?)satellites[0]!["elements"]!["tle1"]);
        Assert.Equal(Samples.Tle2, (string?)satellites[0]!["elements"]!["tle2"]);
        Assert.Equal(51.6436, (double)satellites[0]!["elements"]!["inclinationDegrees"]!);

        var constellation = (await platform.Client.GetJsonAsync("/constellations"))[0]!;
        Assert.Equal("Two in orbit", (string?)constellation["name"]);
        Assert.Equal(2, (int)constellation["satelliteCount"]!);
        var found = await platform.Client.GetJsonAsync($"/constellations_find/{constellation["id"]}");
        Assert.Equal(["ISS (ZARYA)", "SECOND"], found["satellites"]!.Names());

        var sensors = (await platform.Client.GetJsonAsync("/api/v1/sensors"))["items"]!.AsArray();
        Assert.Equal([20.0, 10.0], new[] { (double)sensors[0]!["horizontalHalfAngleDegrees"]!, (double)sensors[0]!["verticalHalfAngleDegrees"]! });
        Assert.Equal(45.0, (double)sensors[1]!["maximumPitchDegrees"]!);

        Assert.Equal(HttpStatusCode.NoContent, (await platform.Client.DeleteAsync($"/constellations/{constellation["id"]}")).StatusCode);
        Assert.Empty((await platform.Client.GetJsonAsync("/constellations")).AsArray());
        Assert.Equal(HttpStatusCode.NotFound, (await platform.Client.GetAsync($"/constellations_find/{constellation["id"]}")).StatusCode);
        Assert.Equal(2, (await platform.Client.GetJsonAsync("/satellites")).AsArray().Count);
    }

    [Fact]
    public async Task Documented_Sensors_AreFoundAsTheyWerePosted()
    {
        await using var platform = await TestPlatform.StartAsync(SqlDialect.Sqlite, server);

        var posted = await (await platform.Client.SendJsonAsync("POST", "/sensors", Example("sensors.json"))).JsonAsync(HttpStatusCode.Created);
        var found = await platform.Client.GetJsonAsync($"/sensors_find/{posted["id"]}");

        Assert.All(JsonNode.Parse(Example("sensors.json"))!.AsObject(), field => Assert.True(JsonNode.DeepEquals(field.Value, found[field.Key]), field.Key));
    }

    [Theory]
    [InlineData("POST", "/upload_constellation", "{}", "constellation_name,satellites")]
    [InlineData("POST", "/upload_constellation", """{"constellation_name":"a","satellites":[]}""", "satellites")]
    [InlineData("POST", "/upload_constellation", """{"constellation_name":5,"satellites":{"a":{}}}""", "constellation_name")]
    [InlineData("POST", "/upload_constellation", """{"constellation_name":"a","satellites":{"a":{"name":"x"}}}""", "file")]
    [InlineData("POST", "/upload_constellation", """{"constellation_name":"a","satellites":{"a":5}}""", "file")]
    [InlineData("POST", "/upload_constellation", "{\"satellites\":", "body")]
    [InlineData("POST", "/sensors", """{"name":"a","type":"thermal"}""", "type")]
    [InlineData("POST", "/sensors", """{"type":"optical"}""", "name")]
    [InlineData("GET", "/satellites?limit=0", "", "limit")]
    [InlineData("GET", "/constellations?colour=red", "", "colour")]
    public async Task Documented_MalformedRequests_AreRefusedByField(string method, string path, string body, string fields)
    {
        await using var platform = await TestPlatform.StartAsync(SqlDialect.Sqlite, server);

        var response = method == "GET" ? await platform.Client.GetAsync(path) : await platform.Client.SendJsonAsync(method, path, body);

        Assert.Equal(fields.Split(','), await response.ProblemFieldsAsync());
    }

    [Theory]
    [InlineData("GET", "/constellations_find/abc")]
    [InlineData("GET", "/constellations_find/9223372036854775807")]
    [InlineData("GET", "/sensors_find/-1")]
    [InlineData("DELETE", "/constellations/1%20OR%201=1")]
    public async Task Documented_NoSuchThing_IsNotFound(string method, string path)
    {
        await using var platform = await TestPlatform.StartAsync(SqlDialect.Sqlite, server);

        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        var response = await platform.Client.SendAsync(request);

        Assert.Contains(response.StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.MethodNotAllowed });
    }

    private static string Example(string name) =>
        File.ReadAllText(Repository.File("tests", "Constellations.Tests", "Catalogue", "Examples", name), Encoding.UTF8);
}
