using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ScAi.Constellations.Accounts;
using ScAi.Constellations.Packages;
using ScAi.Constellations.Tests.Catalogue;
using ScAi.Constellations.Tests.Simulations;

namespace ScAi.Constellations.Tests.Packages;

/// <summary>Report packages that are brought back.</summary>
public class UploadTests(PostgresServer server)
{
    [Theory]
    [MemberData(nameof(TestDatabase.Dialects), MemberType = typeof(TestDatabase))]
    public async Task Upload_PackageOfASimulation_HasTheSamePartsAsItsResult(SqlDialect dialect)
    {
        await using var platform = await TestPlatform.StartAsync(dialect, server);
        var simulation = await Wanted.PostAsync(platform.Client, Wanted.Request());
        await Wanted.EventsAsync(platform.Client, simulation);
        var result = $"/api/v1/simulations/{simulation}/results";
        var zip = await platform.Client.GetByteArrayAsync($"{result}/package");

        using var answer = await SendAsync(platform.Client, zip);
        var package = await answer.JsonAsync(HttpStatusCode.Created);
        var (id, parts) = ((long)package["id"]!, (string)package["results"]!);

        Assert.Equal($"/api/v1/packages/{id}", answer.Headers.Location!.ToString());
        Assert.Equal("test", (string?)package["name"]);
        Assert.Equal(Files(zip), Files(await platform.Client.GetByteArrayAsync($"{parts}/package")));
        foreach (var part in new[] { "summary", "cells?section=area-1&figure=revisit-time.max", "files/points/passes.csv", "tracks" })
        {
            Assert.Equal(await platform.Client.GetByteArrayAsync($"{result}/{part}"), await platform.Client.GetByteArrayAsync($"{parts}/{part}"));
        }

        const string Hour = "?from=2023-08-01T01:00:00Z&to=2023-08-01T02:00:00Z";
        var footprints = (await platform.Client.GetJsonAsync($"{parts}/footprints{Hour}"))["features"]!.AsArray();
        Assert.Equal(6, footprints.DistinctBy(footprint => (string)footprint!["properties"]!["asset"]!).Count());
        Assert.All(footprints, footprint => Assert.InRange(
            DateTimeOffset.Parse((string)footprint!["properties"]!["time"]!, CultureInfo.InvariantCulture), new(2023, 8, 1, 0, 58, 0, default), new(2023, 8, 1, 1, 59, 59, default)));

        using var form = new MultipartFormDataContent { { new ByteArrayContent(zip), "file", "again.zip" } };
        using var again = await platform.Client.PostAsync("/api/v1/packages?name=again", form);
        await again.JsonAsync(HttpStatusCode.Created);
        Assert.Equal(["again", "test"], await NamesAsync(platform.Client));
        Assert.Equal(HttpStatusCode.NoContent, (await platform.Client.DeleteAsync($"/api/v1/packages/{id}")).StatusCode);
        Assert.Equal(["again"], await NamesAsync(platform.Client));
        Assert.Equal(HttpStatusCode.NotFound, (await platform.Client.GetAsync($"{parts}/summary")).StatusCode);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Dialects), MemberType = typeof(TestDatabase))]
    public async Task Package_OfAnother_IsNotThereExceptForAdministrators(SqlDialect dialect)
    {
        await using var platform = await TestPlatform.StartAsync(dialect, server);
        using var answer = await SendAsync(platform.Client, await Wanted.PackageAsync(platform.Client, Wanted.Request()));
        var id = (long)(await answer.JsonAsync(HttpStatusCode.Created))["id"]!;
        using var other = platform.Of("other", Role.Planner);
        using var administrator = platform.Of("root", Role.Administrator);
        using var viewer = platform.Of("planner", Role.Viewer);

        foreach (var path in new[] { "", "/results", "/results/package", "/results/summary", "/results/tracks", "/results/footprints", "/results/files/report.html" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/api/v1/packages/{id}{path}")).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await administrator.GetAsync($"/api/v1/packages/{id}{path}")).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await viewer.GetAsync($"/api/v1/packages/{id}{path}")).StatusCode);
        }

        Assert.Empty(await NamesAsync(other));
        Assert.Equal(HttpStatusCode.NotFound, (await other.DeleteAsync($"/api/v1/packages/{id}")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await viewer.DeleteAsync($"/api/v1/packages/{id}")).StatusCode);
        using var refused = await SendAsync(viewer, []);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact]
    public async Task Upload_NotAPackage_IsRefusedFileByFileAndLeavesNothing()
    {
        await using var platform = await TestPlatform.StartAsync(SqlDialect.Sqlite, server);
        var zip = await Wanted.PackageAsync(platform.Client, Wanted.Request());
        (string Wrong, byte[] File, string Fault)[] uploads =
        [
            ("no zip", Encoding.UTF8.GetBytes("PK no zip"), "file"),
            ("nothing", [], "file"),
            ("cut off", zip[..(zip.Length / 2)], "file"),
            ("foreign", Zip(("word/document.xml", "<w/>"), ("[Content_Types].xml", "<t/>")), "word/document.xml"),
            ("empty", Zip(), "summary.json"),
            ("leads out", With(zip, ("../../platform.db", "x")), "../../platform.db"),
            ("leads out by a folder", With(zip, ("area-1/../../x.csv", "x")), "area-1/../../x.csv"),
            ("absolute", With(zip, ("/etc/passwd", "x")), "/etc/passwd"),
            ("of Windows", With(zip, ("C:\\windows\\x.csv", "x")), "C:\\windows\\x.csv"),
            ("unknown", With(zip, ("area-1/virus.exe", "x")), "area-1/virus.exe"),
            ("twice", With(zip, ("summary.json", "{}")), "summary.json"),
            ("of a section that is none", With(zip, ("area-7/cells.csv", "x")), "area-7/cells.csv"),
            ("without tracks", Without(zip, "tracks.geojson"), "tracks.geojson"),
            ("without gaps", Without(zip, "line-1/revisits.csv"), "line-1/revisits.csv"),
            ("another plan", Changed(zip, "parameters.json", text => text.Replace("pipe", "hose", StringComparison.Ordinal)), "parameters.json"),
            ("summary without a window", Changed(zip, "summary.json", text => text.Replace("\"from\"", "\"since\"", StringComparison.Ordinal)), "summary.json"),
            ("half a character", Changed(zip, "summary.json", text => text.Replace("\"name\": \"test\"", "\"name\": \"\\ud800\"", StringComparison.Ordinal)), "summary.json"),
            ("no JSON", Changed(zip, "tracks.geojson", text => text[..^5]), "tracks.geojson"),
            ("off the Earth", Changed(zip, "footprints.geojson", text => text.Replace("[[[[", "[[[[1000,1000],[", StringComparison.Ordinal)), "footprints.geojson"),
            ("cells that are too few", Changed(zip, "area-1/figures.json", text => text.Replace("\"weight\":[", "\"weight\":[1,", StringComparison.Ordinal)), "area-1/figures.json"),
            ("another table", Changed(zip, "points/passes.csv", text => "a,b\n" + text), "points/passes.csv"),
        ];
        foreach (var (wrong, file, fault) in uploads)
        {
            using var answer = await SendAsync(platform.Client, file);
            var text = await answer.Content.ReadAsStringAsync();
            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{wrong}: {answer.StatusCode} {text}");
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
            var problem = JsonNode.Parse(text)!;
            Assert.Equal("The file is not a report package.", (string?)problem["title"]);
            Assert.True(problem["errors"]!.AsObject().ContainsKey(fault), $"{wrong}: {text}");
        }

        Assert.Empty(await NamesAsync(platform.Client));
        Assert.False(Directory.Exists(Path.Combine(Path.GetDirectoryName(platform.Runs)!, "packages")));
    }

    [Fact]
    public async Task Upload_TooMuch_IsRefused()
    {
        await using var platform = await TestPlatform.StartAsync(SqlDialect.Sqlite, server, services => services.AddSingleton(
            new PackageLimits { FileBytes = 2 << 20, UnpackedBytes = 12 << 20, Files = 60, PerAccount = 2 }));
        var zip = await Wanted.PackageAsync(platform.Client, Wanted.Request());
        var bomb = Changed(zip, "scene.czml", _ => new string(' ', 40 << 20));
        Assert.InRange(bomb.Length, 0, 4 << 20);

        using var refused = await SendAsync(platform.Client, bomb);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.StatusCode);
        Assert.Contains("scene.czml", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var many = await SendAsync(platform.Client, With(zip, [.. Enumerable.Range(2, 80).Select(i => ($"area-{i}/cells.csv", ""))]));
        Assert.Equal(["file"], await many.ProblemFieldsAsync(HttpStatusCode.BadRequest));
        for (var kept = 0; kept < 2; kept++)
        {
            using var taken = await SendAsync(platform.Client, zip);
            Assert.Equal(HttpStatusCode.Created, taken.StatusCode);
        }

        using var third = await SendAsync(platform.Client, zip);
        Assert.Empty(await third.ProblemFieldsAsync(HttpStatusCode.Conflict));
        Assert.Equal(2, (await NamesAsync(platform.Client)).Count);
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, byte[] zip)
    {
        using var content = new ByteArrayContent(zip) { Headers = { ContentType = new MediaTypeHeaderValue("application/zip") } };
        return await client.PostAsync("/api/v1/packages", content);
    }

    private static async Task<List<string>> NamesAsync(HttpClient client) =>
        [.. (await client.GetJsonAsync("/api/v1/packages"))["items"]!.AsArray().Select(package => (string)package!["name"]!)];

    private static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in files)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return stream.ToArray();
    }

    private static List<(string Name, string Text)> Files(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        return [.. archive.Entries.Select(entry => (entry.FullName, Wanted.FileIn(zip, entry.FullName)))];
    }

    private static byte[] With(byte[] zip, params (string Name, string Text)[] more) => Zip([.. Files(zip), .. more]);

    private static byte[] Without(byte[] zip, string name) => Zip([.. Files(zip).Where(file => file.Name != name)]);

    private static byte[] Changed(byte[] zip, string name, Func<string, string> change) =>
        Zip([.. Files(zip).Select(file => file.Name == name ? (name, change(file.Text)) : file)]);
}
