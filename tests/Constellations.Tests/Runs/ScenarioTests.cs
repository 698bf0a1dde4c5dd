using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ScAi.Constellations.Accounts;
using ScAi.Constellations.Tests.Catalogue;
using ScAi.Constellations.Tests.Simulations;
using ScAi.Messages;
using ScAi.Scenarios;

namespace ScAi.Constellations.Tests.Runs;

/// <summary>A constellation as a scenario.</summary>
public sealed class ScenarioTests(PostgresServer server)
{
    [Fact]
    public async Task Scenario_ConstellationWithStations_IsAValidScenarioFile()
    {
        await using var platform = await TestPlatform.StartAsync(SqlDialect.Sqlite, server);
        var constellation = await Wanted.UploadAsync(platform.Client);
        var station = await platform.Client.AddAsync("/api/v1/stations", Samples.Items["stations"]);
        var request = Given();
        request["stationIds"] = new JsonArray(station);
        request["stations"]![0]!["name"] = "Svalbard";

        using var answer = await platform.Client.PostAsJsonAsync($"/api/v1/constellations/{constellation}/scenario", request);
        var scenario = Read(await answer.Content.ReadAsStringAsync());

        Assert.Equal("application/yaml", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal($"constellation-{constellation}.yaml", answer.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal(("Uploaded", 6, 7ul), (scenario.Name, scenario.Satellites.Satellites.Count, scenario.Seed));
        Assert.Null(scenario.Rate);
        Assert.Equal(["Svalbard", "Svalbard (2)"], scenario.Ground.Stations.Select(one => one.Name));
        Assert.Equal((78.23, 450.0, 5.0), (scenario.Ground.Stations[0].LatitudeDegrees, scenario.Ground.Stations[0].AltitudeMeters, scenario.Ground.Stations[0].MaskDegrees));
        Assert.Equal(DataVolume.FromGigabits(100), scenario.Satellites.Satellites[0].RecorderCapacity);
        Assert.Equal(DataRate.FromMegabitsPerSecond(500), scenario.Ground.Stations[1].DownlinkRate);
    }

    [Fact]
    public async Task Scenario_OneStationAlone_HasSensibleDefaults()
    {
        await using var platform = await TestPlatform.StartAsync(SqlDialect.Sqlite, server);
        var constellation = await Wanted.UploadAsync(platform.Client);

        using var answer = await platform.Client.PostAsJsonAsync(
            $"/api/v1/constellations/{constellation}/scenario",
            new { stations = new[] { new { name = "Oslo", latitudeDegrees = 59.91, longitudeDegrees = 10.75 } }, from = "2023-08-01T00:00:00Z" });
        var scenario = Read(await answer.Content.ReadAsStringAsync());

        Assert.Equal(TimeSpan.FromDays(1), scenario.Window);
        Assert.Equal(600.0, scenario.Rate);
        Assert.Null(scenario.Outages.Random);
        Assert.True(scenario.Satellites.Satellites.All(satellite => satellite.InstrumentRate.BitsPerSecond > 0));
    }

    [Theory]
    [InlineData("stations", "[]", "stations")]
    [InlineData("stations", """[{"name":"x","latitudeDegrees":91,"longitudeDegrees":0}]""", "stations[0].latitudeDegrees")]
    [InlineData("to", "\"2023-07-01T00:00:00Z\"", "to")]
    [InlineData("to", "\"2024-07-01T00:00:00Z\"", "to")]
    [InlineData("from", "\"soon\"", "from")]
    [InlineData("rate", "\"fast\"", "rate")]
    [InlineData("rate", "0", "rate")]
    [InlineData("recorderGigabits", "0", "recorderGigabits")]
    [InlineData("recorderGigabits", "1e300", "recorderGigabits")]
    [InlineData("initialUse", "1.5", "initialUse")]
    [InlineData("tickSeconds", "80000", "tick")]
    [InlineData("name", "\"a\\nb\"", "name")]
    [InlineData("colour", "1", "colour")]
    public async Task Scenario_FieldThatIsWrong_IsNamed(string field, string value, string named)
    {
        await using var platform = await TestPlatform.StartAsync(SqlDialect.Sqlite, server);
        var constellation = await Wanted.UploadAsync(platform.Client);
        var request = Given();
        request[field] = JsonNode.Parse(value);

        using var refused = await platform.Client.PostAsJsonAsync($"/api/v1/constellations/{constellation}/scenario", request);

        Assert.Equal([named], await refused.ProblemFieldsAsync());
    }

    [Fact]
    public async Task Scenario_AnothersStationOrViewersToken_IsRefused()
    {
        await using var platform = await TestPlatform.StartAsync(SqlDialect.Sqlite, server);
        using var other = platform.Of("other", Role.Planner);
        var constellation = await Wanted.UploadAsync(other);
        var station = await platform.Client.AddAsync("/api/v1/stations", Samples.Items["stations"]);
        var request = Given();
        request["stationIds"] = new JsonArray(station);

        using var refused = await other.PostAsJsonAsync($"/api/v1/constellations/{constellation}/scenario", request);
        using var viewer = platform.Of("other", Role.Viewer);
        using var forbidden = await viewer.PostAsJsonAsync($"/api/v1/constellations/{constellation}/scenario?launch=true", Given());

        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);
    }

    /// <summary>Two hours of a small recorder over Oslo, as fast as possible.</summary>
    internal static JsonObject Given() => JsonNode.Parse("""
        {
          "stations": [{ "name": "Oslo", "latitudeDegrees": 59.91, "longitudeDegrees": 10.75, "downlinkMegabitsPerSecond": 500 }],
          "from": "2023-08-01T00:00:00Z", "to": "2023-08-01T02:00:00Z", "recorderGigabits": 100, "rate": "max", "seed": 7
        }
        """)!.AsObject();

    private static Scenario Read(string yaml)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, yaml);
            return ScenarioFile.Load(file);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
