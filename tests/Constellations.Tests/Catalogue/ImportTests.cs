using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ScAi.Orbits.Elements;

namespace ScAi.Constellations.Tests.Catalogue;

/// <summary>Files come in as a whole or say what is wrong with every record, and go out so that they come in again.</summary>
public class ImportTests(PostgresServer server)
{
    private const string File3 = $"ISS (ZARYA)\n{Samples.Tle1}\n{Samples.Tle2}\nTWO\n{Samples.Tle1}\n{Samples.Tle2}\n";

    [Theory]
    [MemberData(nameof(TestDatabase.Dialects), MemberType = typeof(TestDatabase))]
    public async Task Import_TwoLineFile_ComesOutInEveryForm(SqlDialect dialect)
    {
        await using var platform = await TestPlatform.StartAsync(dialect, server);

        var report = await (await platform.Client.PostAsync(
            "/api/v1/constellations/import?name=Stations&kind=earthObservation", new StringContent(File3))).JsonAsync(HttpStatusCode.Created);

        var path = $"/api/v1/constellations/{report["constellationId"]}/export?format=";
        var before = ElementSetText.Read(File3).OrThrow();
        Assert.Equal(before, ElementSetText.Read(await platform.Client.GetStringAsync(path + "tle")).OrThrow());
        Assert.Equal(before, ElementSetText.Read(await platform.Client.GetStringAsync(path + "omm")).OrThrow());
        Assert.Equal(["ISS (ZARYA)", "TWO"], (await platform.Client.GetJsonAsync(path + "json")).Names());
        var csv = (await platform.Client.GetStringAsync(path + "csv")).Split("\r\n");
        Assert.StartsWith("name,catalogueNumber,", csv[0], StringComparison.Ordinal);
        Assert.StartsWith("ISS (ZARYA),25544,1998-067A,", csv[1], StringComparison.Ordinal);
        Assert.Equal(["format"], await (await platform.Client.GetAsync(path + "xlsx")).ProblemFieldsAsync());
    }

    [Fact]
    public async Task Import_ExportedOmmAsAFormsFile_IsTheSameAgain()
    {
        await using var platform = await TestPlatform.StartAsync(SqlDialect.Sqlite, server);
        await platform.Client.PostAsync("/api/v1/satellites/import", new StringContent(File3));
        var omm = await platform.Client.GetStringAsync("/api/v1/satellites/export?format=omm");
        using var form = new MultipartFormDataContent { { new StringContent(omm), "file", "../../evil.json" } };

        var report = await (await platform.Client.PostAsync("/api/v1/constellations/import?name=Again", form)).JsonAsync(HttpStatusCode.Created);

        Assert.Equal(2, (int)report["satellites"]!);
        Assert.Equal(omm, await platform.Client.GetStringAsync($"/api/v1/constellations/{report["constellationId"]}/export?format=omm"));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Dialects), MemberType = typeof(TestDatabase))]
    public async Task Import_BadRecords_AreListedWithLinesAndNothingIsKeptUnlessLenient(SqlDialect dialect)
    {
        await using var platform = await TestPlatform.StartAsync(dialect, server);
        var file = File3 + $"BAD\n{Samples.Tle1}\n{Samples.Tle2.Replace("51.6436", "951.643", StringComparison.Ordinal)}\n";

        var strict = await platform.Client.PostAsync("/api/v1/constellations/import?name=X", new StringContent(file));
        var problem = await strict.JsonAsync(HttpStatusCode.BadRequest);
        Assert.Equal(9, (int)problem["problems"]![0]!["line"]!);
        Assert.Contains("inclination", (string?)problem["problems"]![0]!["reason"]);
        Assert.Empty((await platform.Client.GetJsonAsync("/satellites")).AsArray());
        Assert.Empty((await platform.Client.GetJsonAsync("/constellations")).AsArray());

        var lenient = await platform.Client.PostAsync("/api/v1/constellations/import?name=X&lenient=true", new StringContent(file));
        var report = await lenient.JsonAsync(HttpStatusCode.Created);
        Assert.Equal(2, (int)report["satellites"]!);
        Assert.Single(report["problems"]!.AsArray());
    }

    [Fact]
    public async Task Upload_BadRecords_AreNamedByKeyAndLine()
    {
        await using var platform = await TestPlatform.StartAsync(SqlDialect.Sqlite, server);
        var file = $$"""
            { "constellation_name": "X",
              "satellites": {
                "good": { "tle1": "{{Samples.Tle1}}", "tle2": "{{Samples.Tle2}}" },
                "heavy": { "mass_kilograms": -5, "tle1": "{{Samples.Tle1}}", "tle2": "{{Samples.Tle2}}" },
                "blind": { "sensor_type": "optical", "sensor_value": "wide", "tle1": "{{Samples.Tle1}}", "tle2": "{{Samples.Tle2}}" },
                "none": { "name": "None" }
              } }
            """;

        var problems = (await (await platform.Client.SendJsonAsync("POST", "/upload_constellation", file)).JsonAsync(HttpStatusCode.BadRequest))["problems"]!.AsArray();

        var said = problems.Select(problem => $"{problem!["line"]} {problem["record"]} {problem["reason"]}").Order().ToList();
        Assert.Equal(3, said.Count);
        Assert.StartsWith("4 heavy massKilograms: expected", said[0], StringComparison.Ordinal);
        Assert.StartsWith("5 blind sensor_value: expected", said[1], StringComparison.Ordinal);
        Assert.StartsWith("6 none tle1: a line", said[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_FormulasInNames_AreNeutralisedForSpreadsheets()
    {
        await using var platform = await TestPlatform.StartAsync(SqlDialect.Sqlite, server);
        foreach (var name in new[] { "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "a,\"b\"" })
        {
            await platform.Client.AddAsync("/api/v1/satellites", $$"""{"name":{{JsonValue.Create(name).ToJsonString()}}}""");
        }

        var rows = (await platform.Client.GetStringAsync("/api/v1/satellites/export?format=csv")).Split("\r\n")[1..^1];

        Assert.Equal(5, rows.Length);
        Assert.All(rows, row => Assert.DoesNotContain(row[0], "=+-@"));
        Assert.Contains(rows, row => row.StartsWith("\"a,\"\"b\"\"\",", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "file")]
    [InlineData("hello", "file")]
    [InlineData("[]", "file")]
    [InlineData("<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]><omm>&y;</omm>", "file")]
    public async Task Import_NoElementSets_IsRefused(string text, string field)
    {
        await using var platform = await TestPlatform.StartAsync(SqlDialect.Sqlite, server);

        var response = await platform.Client.PostAsync("/api/v1/constellations/import?name=X", new StringContent(text));

        Assert.DoesNotContain("root:", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal([field], await response.ProblemFieldsAsync());
    }

    [Fact]
    public async Task Import_NotUtf8OrTooLarge_IsRefused()
    {
        await using var platform = await TestPlatform.StartAsync(SqlDialect.Sqlite, server);

        var binary = await platform.Client.PostAsync("/api/v1/satellites/import", new ByteArrayContent([0xFF, 0xFE, 0x00, 0xC3]));
        Assert.Equal(["file"], await binary.ProblemFieldsAsync());
        var large = await platform.Client.SendJsonAsync("POST", "/api/v1/satellites", $$"""{"name":"a","notes":"{{new string('x', 1 << 21)}}"}""");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Dialects), MemberType = typeof(TestDatabase))]
    public async Task Elements_Added_AreHistoryAndTheLatestIsShown(SqlDialect dialect)
    {
        await using var platform = await TestPlatform.StartAsync(dialect, server);
        var id = await platform.Client.AddAsync("/api/v1/satellites", Samples.Items["satellites"]);
        var path = $"/api/v1/satellites/{id}/elements";
        string Elements(string epoch) => $$"""
            {"epoch":"{{epoch}}","meanMotionRevsPerDay":15.5,"eccentricity":0.001,"inclinationDegrees":51.6,
             "rightAscensionDegrees":10,"argumentOfPerigeeDegrees":20,"meanAnomalyDegrees":30}
            """;

        await (await platform.Client.SendJsonAsync("POST", path, Elements("2020-03-01T00:00:00Z"))).JsonAsync(HttpStatusCode.Created);
        var later = await (await platform.Client.SendJsonAsync("POST", path, Elements("2020-02-01T00:00:00Z"))).JsonAsync(HttpStatusCode.Created);

        Assert.StartsWith("2020-03-01T00:00:00", (string?)later["elements"]!["epoch"], StringComparison.Ordinal);
        var first = await platform.Client.GetJsonAsync(path + "?limit=2");
        var second = await platform.Client.GetJsonAsync($"{path}?limit=2&after={first["next"]}");
        Assert.Equal(
            ["2020-03-01", "2020-02-29", "2020-02-01"],
            first["items"]!.AsArray().Concat(second["items"]!.AsArray()).Select(set => ((string)set!["epoch"]!)[..10]));
        Assert.Null(second["next"]);
    }

    [Fact]
    public async Task Members_OfAConstellation_AreAddedListedAndTakenOut()
    {
        await using var platform = await TestPlatform.StartAsync(SqlDialect.Sqlite, server);
        var a = await platform.Client.AddAsync("/api/v1/satellites", """{"name":"a"}""");
        var b = await platform.Client.AddAsync("/api/v1/satellites", """{"name":"b"}""");
        var path = $"/api/v1/constellations/{await platform.Client.AddAsync("/api/v1/constellations", Samples.Items["constellations"])}";

        Assert.Equal(HttpStatusCode.NoContent, (await platform.Client.SendJsonAsync("POST", $"{path}/satellites", $"[{a},{b},{a}]")).StatusCode);
        Assert.Equal(["satellites"], await (await platform.Client.SendJsonAsync("POST", $"{path}/satellites", "[99]")).ProblemFieldsAsync());
        Assert.Equal(2, (int)(await platform.Client.GetJsonAsync(path))["satelliteCount"]!);
        Assert.Equal(HttpStatusCode.NoContent, (await platform.Client.DeleteAsync($"{path}/satellites/{a}")).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await platform.Client.DeleteAsync($"/api/v1/satellites/{b}")).StatusCode);
        Assert.Empty((await platform.Client.GetJsonAsync($"{path}/satellites")).Names());
        Assert.Equal(0, (int)(await platform.Client.GetJsonAsync(path))["satelliteCount"]!);
    }
}
