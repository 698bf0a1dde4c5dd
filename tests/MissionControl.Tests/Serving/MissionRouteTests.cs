using System.Text.Json;
using ScAi.Messages;
using ScAi.Tests.Web;

namespace ScAi.MissionControl.Tests.Serving;

/// <summary>The mission, its spacecraft and the stream of what changes.</summary>
public class MissionRouteTests
{
    [Fact]
    public async Task Mission_AfterATick_SaysHowFarItIsAndWhoIsThere()
    {
        await using var mission = await TestMission.StartAsync();
        await mission.FollowAsync(Some.Spacecraft(), new GroundLocation(5, 26, 50, 20, false, default, 0));

        var shown = await mission.GetAsync("mission");

        Assert.Equal("2023-08-01T07:00:10+00:00", shown.GetProperty("now").GetString());
        Assert.Equal("EXECUTING", shown.GetProperty("mode").GetString());
        Assert.Equal("""[{"id":5,"name":null,"operational":false}]""", shown.GetProperty("stations").GetRawText());
        Assert.Equal("""[{"id":1,"name":"Scout 1","crewed":false}]""", shown.GetProperty("spacecraft").GetRawText());
    }

    [Fact]
    public async Task Overview_ContactAndPacket_AreShown()
    {
        await using var mission = await TestMission.StartAsync();
        await mission.FollowAsync(Some.Spacecraft());
        await mission.FollowAsync(A.Rise(1, 5, "07:00:12"), Some.Power(1, "07:00:13", 80));

        var overview = (await mission.GetAsync("spacecraft"))[0];

        Assert.Equal("[5]", overview.GetProperty("contacts").GetRawText());
        Assert.Equal("2023-08-01T07:00:13+00:00", overview.GetProperty("lastHeard").GetString());

        await mission.FollowAsync(A.Set(1, 5, "07:00:22"));

        Assert.Equal("[]", (await mission.GetAsync("spacecraft"))[0].GetProperty("contacts").GetRawText());
    }

    [Fact]
    public async Task Description_OfASpacecraft_IsWhatItSays()
    {
        await using var mission = await TestMission.StartAsync();
        await mission.FollowAsync(Some.Spacecraft());

        var description = await mission.GetAsync("spacecraft/1/description");

        Assert.Equal("PT30S", description.GetProperty("commands")[0].GetProperty("acceptWithin").GetString());
        Assert.Equal("warning", description.GetProperty("parameters")[0].GetProperty("limits")[0].GetProperty("severity").GetString());
        await TestMission.ReadAsync(mission.Client.GetAsync("spacecraft/2/description"), 404);
        await TestMission.ReadAsync(mission.Client.GetAsync("spacecraft/2/description.xml"), 404);
        using var xml = await mission.Client.GetAsync("spacecraft/1/description.xml");
        Assert.Equal("application/xml", xml.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Stream_NewReader_GetsTheStateThenUpdatesAndResumes()
    {
        await using var mission = await TestMission.StartAsync();
        await mission.FollowAsync(Some.Spacecraft());
        using var reader = await EventReader.OpenAsync(mission.Client, "stream");
        var opening = (await reader.NextAsync())!.Value;
        Assert.Equal("state", opening.Name);
        Assert.Equal("Scout 1", (string?)opening.Data["overview"]![0]!["name"]);

        await mission.FollowAsync(Some.Power(1, "07:00:13", 80));

        var update = (await reader.NextAsync())!.Value;
        while ((string?)update.Data["now"] != "2023-08-01T07:00:20+00:00")
        {
            update = (await reader.NextAsync())!.Value;
        }

        Assert.Equal("update", update.Name);
        Assert.Equal("2023-08-01T07:00:13+00:00", (string?)update.Data["overview"]![0]!["lastHeard"]);
        using var again = await EventReader.OpenAsync(mission.Client, "stream", opening.Id);
        var resumed = (await again.NextAsync())!.Value;
        Assert.Equal("update", resumed.Name);
    }

    [Fact]
    public async Task OpenApi_Document_DescribesTheRoutes()
    {
        await using var mission = await TestMission.StartAsync();

        var document = JsonDocument.Parse(await mission.Client.GetStringAsync("/openapi/v1.json")).RootElement;

        Assert.True(document.GetProperty("paths").TryGetProperty("/api/v1/spacecraft/{id}/description.xml", out _));
        Assert.Equal("ScAi mission control", document.GetProperty("info").GetProperty("title").GetString());
    }
}
