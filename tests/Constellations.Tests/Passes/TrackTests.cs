using System.Net;
using ScAi.Constellations.Accounts;
using ScAi.Constellations.Tests.Catalogue;

namespace ScAi.Constellations.Tests.Passes;

public class TrackTests(PostgresServer server)
{
    private const string Window = "from=2020-02-29T05:00:00Z&minutes=93&step=60";

    [Fact]
    public async Task Track_OfTheStation_GoesAroundOnceWithinItsInclination()
    {
        await using var platform = await TestPlatform.StartAsync(SqlDialect.Sqlite, server);
        var id = await platform.Client.AddAsync("/api/v1/satellites", Samples.Items["satellites"]);

        var answer = await platform.Client.GetJsonAsync($"/api/v1/satellites/{id}/track?{Window}");

        var track = Assert.Single(answer["satellites"]!.AsArray())!;
        Assert.Equal(60.0, (double)answer["stepSeconds"]!);
        Assert.Equal(94, track["latitudeDegrees"]!.AsArray().Count);
        var latitudes = track["latitudeDegrees"]!.AsArray().Select(value => (double)value!).ToList();
        Assert.InRange(latitudes.Max(), 50.0, 51.9);
        Assert.InRange(latitudes.Min(), -51.9, -50.0);
        Assert.All(track["altitudeKilometers"]!.AsArray(), altitude => Assert.InRange((double)altitude!, 405, 445));

        // One period later the Earth has turned below it by about 23 degrees westward.
        var (first, last) = ((double)track["longitudeDegrees"]![0]!, (double)track["longitudeDegrees"]![93]!);
        Assert.InRange((first - last + 720.0) % 360.0, 20.0, 27.0);
    }

    [Fact]
    public async Task Tracks_OfAConstellation_CountThoseWithoutElements()
    {
        await using var platform = await TestPlatform.StartAsync(SqlDialect.Sqlite, server);
        var constellation = await platform.Client.AddAsync("/api/v1/constellations", Samples.Items["constellations"]);
        var flying = await platform.Client.AddAsync("/api/v1/satellites", Samples.Items["satellites"]);
        var planned = await platform.Client.AddAsync("/api/v1/satellites", """{ "name": "Planned" }""");
        await platform.Client.SendJsonAsync("POST", $"/api/v1/constellations/{constellation}/satellites", $"[{flying},{planned}]");

        var answer = await platform.Client.GetJsonAsync($"/api/v1/constellations/{constellation}/tracks?{Window}");

        Assert.Equal(1, (int)answer["withoutElements"]!);
        Assert.Equal(flying, (long)Assert.Single(answer["satellites"]!.AsArray())!["id"]!);
        using var other = platform.Of("other", Role.Viewer);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/api/v1/constellations/{constellation}/tracks")).StatusCode);
    }

    [Theory]
    [InlineData("minutes=1501", "minutes")]
    [InlineData("step=0", "step")]
    [InlineData("from=yesterday", "from")]
    public async Task Track_WrongSpan_NamesTheParameter(string query, string field)
    {
        await using var platform = await TestPlatform.StartAsync(SqlDialect.Sqlite, server);
        var id = await platform.Client.AddAsync("/api/v1/satellites", Samples.Items["satellites"]);

        var answer = await platform.Client.GetAsync($"/api/v1/satellites/{id}/track?{query}");

        Assert.Equal([field], await answer.ProblemFieldsAsync());
    }
}
