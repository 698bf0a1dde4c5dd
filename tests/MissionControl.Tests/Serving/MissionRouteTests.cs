using System.Net.Http.Json;
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

    [Fact]
    public async Task Family_Now_AndOverTime_IsThePacket()
    {
        await using var mission = await TestMission.StartAsync();
        await mission.FollowAsync(Some.Spacecraft());
        await mission.FollowAsync(Some.Power(1, "07:00:12", 80), Some.Power(1, "07:00:17", 60, mode: 1, sequence: 1));

        var now = await mission.GetAsync("spacecraft/1/power");
        var then = await mission.GetAsync("spacecraft/1/power/history?from=2023-08-01T07:00:00Z&to=2023-08-01T07:00:20Z&columns=2");

        Assert.Equal(["power.batterySoc", "power.mode"], now.GetProperty("samples").EnumerateArray().Select(sample => sample.GetProperty("name").GetString()));
        Assert.Equal(60, now.GetProperty("samples")[0].GetProperty("value").GetDouble());
        Assert.Equal("safe", now.GetProperty("samples")[1].GetProperty("state").GetString());
        var soc = then.EnumerateArray().Single(series => series.GetProperty("name").GetString() == "power.batterySoc");
        Assert.Equal("[null,60]", soc.GetProperty("min").GetRawText());
        Assert.Equal("[null,80]", soc.GetProperty("max").GetRawText());
        Assert.Equal("[0,2]", soc.GetProperty("count").GetRawText());
        Assert.Equal("[]", (await mission.GetAsync("spacecraft/1/life-support")).GetProperty("samples").GetRawText());
        await TestMission.ReadAsync(mission.Client.GetAsync("spacecraft/1/plumbing"), 404);
        await TestMission.ReadAsync(mission.Client.GetAsync("spacecraft/2/power"), 404);
        var problem = await TestMission.ReadAsync(mission.Client.GetAsync("spacecraft/1/power/history?columns=0"), 400);
        Assert.True(problem.GetProperty("errors").TryGetProperty("columns", out _), problem.ToString());
    }

    [Fact]
    public async Task Overview_AlarmModeAndDelay_AreThoseOfTheSubsystems()
    {
        await using var mission = await TestMission.StartAsync();
        await mission.FollowAsync(Some.Spacecraft());
        await mission.FollowAsync(Some.Power(1, "07:00:12", 15));

        var overview = (await mission.GetAsync("spacecraft"))[0];

        Assert.Equal("critical", overview.GetProperty("worstAlarm").GetString());
        Assert.Equal(1, overview.GetProperty("unacknowledged").GetInt32());
        Assert.Equal(0, overview.GetProperty("delaySeconds").GetDouble());
        Assert.Equal("""[{"family":"power","worstAlarm":"critical","stale":false}]""", overview.GetProperty("families").GetRawText());
    }

    [Fact]
    public async Task Stream_AlarmCommandAndEvent_AreToldOnceTheirTurnIsKept()
    {
        await using var mission = await TestMission.StartAsync();
        await mission.FollowAsync(Some.Spacecraft());
        using var reader = await EventReader.OpenAsync(mission.Client, "stream");
        await reader.NextAsync();

        await TestMission.ReadAsync(mission.Client.PostAsJsonAsync("commands", new { key = "k1", spacecraft = 1, command = "recovery.leaveSafeMode", arguments = new { } }));
        await mission.FollowAsync(
            Some.Power(1, "07:00:12", 15),
            new SpacecraftEvent(1, 0, A.T("07:00:13"), A.T("07:00:13"), 5, false, EventSeverity.Info, "power", "LOW", "The charge is low"));

        var told = new Dictionary<string, string>();
        while (!new[] { "alarms", "commands", "events" }.All(told.ContainsKey))
        {
            var update = (await reader.NextAsync())!.Value;
            foreach (var (member, value) in update.Data.AsObject().Where(member => member.Value is System.Text.Json.Nodes.JsonArray))
            {
                told[member] = value!.ToJsonString();
            }
        }

        Assert.Contains("\"parameter\":\"power.batterySoc\"", told["alarms"], StringComparison.Ordinal);
        Assert.Contains("\"state\":\"approvalPending\"", told["commands"], StringComparison.Ordinal);
        Assert.Contains("\"code\":\"LOW\"", told["events"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stream_PastMission_HasItsPicture()
    {
        await using var mission = await TestMission.StartAsync();
        await mission.FollowAsync(Some.Spacecraft());
        await mission.FollowAsync(Some.Power(1, "07:00:12", 15));

        await mission.Desk.LoadAsync();

        using var reader = await EventReader.OpenAsync(mission.Client, "stream");
        var picture = (await reader.NextAsync())!.Value.Data;
        Assert.Equal("2023-08-01T07:00:20+00:00", (string?)picture["mission"]!["now"]);
        Assert.Equal("critical", (string?)picture["overview"]![0]!["worstAlarm"]);
        Assert.Single(picture["alarms"]!.AsArray());
    }

    [Theory]
    [InlineData("faults", """{"spacecraft":"one","fault":"x"}""", "spacecraft")]
    [InlineData("faults", """{"spacecraft":1,"fault":"x","colour":"red"}""", "colour")]
    [InlineData("faults", """{"spacecraft":1""", "")]
    [InlineData("ground-log", """{"text":""}""", "text")]
    [InlineData("commands", """{"spacecraft":1,"command":"power.setLoad","arguments":{"watts":true}}""", "watts")]
    public async Task Post_MalformedBody_IsAProblemThatNamesTheField(string route, string body, string field)
    {
        await using var mission = await TestMission.StartAsync();
        using var root = mission.Of("root", "administrator");
        await mission.FollowAsync(Some.Spacecraft());

        var problem = await TestMission.ReadAsync(root.PostAsync(route, new StringContent(body, System.Text.Encoding.UTF8, "application/json")), 400);

        Assert.Contains(problem.GetProperty("errors").EnumerateObject(), error => error.Name.Contains(field, StringComparison.Ordinal));
    }
}
