using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ScAi.Constellations.Accounts;
using ScAi.Constellations.Simulations.Requests;
using ScAi.Constellations.Tests.Catalogue;
using ScAi.Orbits.Coverage.Sensors;
using ScAi.Orbits.Elements;

namespace ScAi.Constellations.Tests.Simulations;

/// <summary>The catalogue's satellites and sensors as simulations see them.</summary>
public sealed class CatalogueAssetsTests(PostgresServer server)
{
    private static readonly ElementSet s_elements = TwoLineFormat.Read(Wanted.Elements(), Strictness.Lenient).ElementSets[0];

    [Fact]
    public async Task Post_SensorsOfTheCatalogue_GiveWhatTheSameSensorsGiveInTheRequest()
    {
        await using var platform = await TestPlatform.StartAsync(SqlDialect.Sqlite, server);
        var constellation = await Wanted.UploadAsync(platform.Client, "Walker");
        var lines = Wanted.Elements().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Chunk(3).ToList();
        var catalogue = Wanted.Request();
        catalogue.Remove("satellites");
        (catalogue["level"], catalogue["ids"], catalogue["sensors"]) = ("constellation", new JsonArray(constellation), "optical");
        var given = Wanted.Request();
        given["satellites"] = new JsonArray([.. new[] { 0, 2, 4 }.Select(i => new JsonObject
        {
            ["name"] = $"Walker {i + 1}", ["tle1"] = lines[i][1], ["tle2"] = lines[i][2],
            ["sensor"] = i == 0 ? new JsonObject { ["type"] = "horizon" } : new JsonObject { ["type"] = "optical", ["horizontalDegrees"] = 30, ["verticalDegrees"] = 20 },
        })]);

        var ofCatalogue = await Wanted.PackageAsync(platform.Client, catalogue);
        var ofRequest = await Wanted.PackageAsync(platform.Client, given);

        foreach (var file in new[] { "points/accesses.csv", "line-1/cells.csv", "area-1/cells.csv" })
        {
            Assert.Equal(Wanted.FileIn(ofRequest, file), Wanted.FileIn(ofCatalogue, file));
        }
    }

    [Theory]
    [InlineData("no elements", "ids")]
    [InlineData("looks past the Earth", "ids")]
    [InlineData("no radar", "ids")]
    public async Task Post_SatelliteThatCannotBeSimulated_IsNamed(string fault, string field)
    {
        await using var platform = await TestPlatform.StartAsync(SqlDialect.Sqlite, server);
        var id = await platform.Client.AddAsync("/api/v1/satellites", fault == "no elements" ? """{"name":"Blind"}""" : Samples.Items["satellites"]);
        var sensor = fault == "looks past the Earth"
            ? """{"name":"Radar","type":"sar","minimumPitchDegrees":80,"maximumPitchDegrees":89,"minimumAzimuthDegrees":60,"maximumAzimuthDegrees":120,"satelliteId":1}"""
            : Samples.Items["sensors"].Replace("\"Camera\"", $"\"Camera\", \"satelliteId\": {id}", StringComparison.Ordinal);
        await platform.Client.AddAsync("/api/v1/sensors", sensor.Replace(":1}", $":{id}}}", StringComparison.Ordinal));
        var request = Wanted.Request();
        request.Remove("satellites");
        (request["level"], request["ids"], request["sensors"]) = ("satellite", new JsonArray(id), fault == "no radar" ? "sar" : "all");

        using var refused = await platform.Client.PostAsJsonAsync("/api/v1/simulations", request);

        Assert.Equal([field], await refused.ProblemFieldsAsync());
    }

    [Fact]
    public async Task Post_AnothersSatellite_IsNotThere()
    {
        await using var platform = await TestPlatform.StartAsync(SqlDialect.Sqlite, server);
        var constellation = await Wanted.UploadAsync(platform.Client);
        using var other = platform.Of("other", Role.Planner);
        var request = Wanted.Request();
        (request["level"], request["ids"]) = ("constellation", new JsonArray(constellation));

        using var refused = await other.PostAsJsonAsync("/api/v1/simulations", request);

        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
    }

    [Theory]
    [InlineData(60.0, 120.0, LookSide.Right, 0.0)]
    [InlineData(-120.0, -60.0, LookSide.Left, 0.0)]
    [InlineData(240.0, 300.0, LookSide.Left, 0.0)]
    [InlineData(30.0, 90.0, LookSide.Right, -30.0)]
    [InlineData(0.0, 360.0, LookSide.Both, 0.0)]
    public void Of_Radar_LooksToTheSideOfItsAzimuth(double least, double most, LookSide side, double yaw)
    {
        var radar = CatalogueSensor.Of(Radar(20.0, 45.0, least, most), s_elements);

        Assert.Equal(side, Assert.IsType<SideLookingField>(radar.Field).Side);
        Assert.Equal(yaw, radar.Mounting.YawDegrees, 1e-9);
        Assert.Null(radar.Problem());
    }

    [Fact]
    public void Of_Radar_IncidenceFollowsFromTheLookAngle()
    {
        var field = Assert.IsType<SideLookingField>(CatalogueSensor.Of(Radar(20.0, 45.0, 60.0, 120.0), s_elements).Field);

        Assert.Equal(IncidenceAt(20.0), field.MinimumIncidenceDegrees, 1e-2);
        Assert.Equal(IncidenceAt(45.0), field.MaximumIncidenceDegrees, 1e-2);
    }

    [Fact]
    public void Of_OpticalWithAgility_SeesAsFarAsItCanTurn()
    {
        var camera = new ScAi.Constellations.Catalogue.Items.Sensor
        {
            Name = "Camera", Type = ScAi.Constellations.Catalogue.Items.SensorType.Optical, HorizontalHalfAngleDegrees = 20, VerticalHalfAngleDegrees = 10,
            RollDegrees = 5, PitchDegrees = 6, YawDegrees = 270, AgilityDegrees = 30,
        };

        var seeing = CatalogueSensor.Of(camera, s_elements);

        Assert.Equal(new RectangularField(20, 10), seeing.Field);
        Assert.Equal(new Mounting(5, 6, -90), seeing.Mounting);
        Assert.Equal(Agility.Cone(30), seeing.Agility);
    }

    private static ScAi.Constellations.Catalogue.Items.Sensor Radar(double leastPitch, double mostPitch, double leastAzimuth, double mostAzimuth) => new()
    {
        Name = "Radar", Type = ScAi.Constellations.Catalogue.Items.SensorType.Sar, MinimumPitchDegrees = leastPitch, MaximumPitchDegrees = mostPitch,
        MinimumAzimuthDegrees = leastAzimuth, MaximumAzimuthDegrees = mostAzimuth,
    };

    /// <summary>From 600 km above a sphere: the place on the ground that is seen at the look angle, found by halving, and the angle there.</summary>
    private static double IncidenceAt(double lookDegrees)
    {
        const double Radius = 6371.0, Distance = 6378.135 + 600.0;
        var (low, high) = (0.0, Math.Acos(Radius / Distance));
        for (var i = 0; i < 60; i++)
        {
            var middle = (low + high) / 2;
            var look = Math.Atan2(Radius * Math.Sin(middle), Distance - Radius * Math.Cos(middle)) * 180 / Math.PI;
            (low, high) = look < lookDegrees ? (middle, high) : (low, middle);
        }

        return lookDegrees + low * 180 / Math.PI;
    }
}
