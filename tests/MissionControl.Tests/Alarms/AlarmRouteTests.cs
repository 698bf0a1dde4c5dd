using System.Net.Http.Json;
using System.Text.Json;
using ScAi.Accounts;
using ScAi.Messages;
using ScAi.MissionControl.Tests.Serving;

namespace ScAi.MissionControl.Tests.Alarms;

public sealed class AlarmRouteTests
{
    [Fact]
    public async Task Handle_FromRaisingToClear_IsSaidAndAudited()
    {
        await using var mission = await TestMission.StartAsync();
        await mission.FollowAsync(Serving.Some.Spacecraft(), Serving.Some.Power(1, "07:00:01", 15));

        var alarm = Assert.Single((await mission.GetAsync("alerts")).GetProperty("items").EnumerateArray());
        Assert.Equal(
            ("unacknowledged", "critical", "power.batterySoc", 15, 1L, "critical: at least 20"),
            (Text(alarm, "state"), Text(alarm, "severity"), Text(alarm, "parameter"), alarm.GetProperty("value").GetDouble(), alarm.GetProperty("violations").GetInt64(), Text(alarm, "limit")));
        var id = Text(alarm, "id");
        var acknowledged = await PostAsync(mission, $"alarms/{id}/acknowledge", new { comment = "seen" });
        Assert.Equal(("acknowledged", "anna", "seen"), (Text(acknowledged, "state"), Text(acknowledged, "acknowledgedBy"), Text(acknowledged, "comment")));
        await mission.FollowAsync(Serving.Some.Power(1, "07:00:11", 80, sequence: 1));
        Assert.Equal([AlarmState.Acknowledged, AlarmState.LatchedAcknowledged], mission.Said.Select(said => said.Record).OfType<AlarmChange>().Select(change => change.State));
        Assert.Equal("normal", Text(await PostAsync(mission, $"alarms/{id}/clear", null), "state"));

        var changes = await mission.GetAsync($"alarms/{id}/changes");

        Assert.Equal(
            ["normal>unacknowledged ", "unacknowledged>acknowledged anna", "acknowledged>latchedAcknowledged ", "latchedAcknowledged>normal anna"],
            changes.GetProperty("items").EnumerateArray().Select(change => $"{Text(change, "from")}>{Text(change, "to")} {Text(change, "by")}"));
        Assert.Equal(0, (await mission.GetAsync("alerts")).GetProperty("total").GetInt64());
        Assert.Equal(1, (await mission.GetAsync("alarms?state=normal,pending&spacecraft=1")).GetProperty("total").GetInt64());
        Assert.Equal("normal", Text(await mission.GetAsync($"alarms/{id}"), "state"));
    }

    [Fact]
    public async Task Shelve_ForAWhile_ComesBackInScenarioTime()
    {
        await using var mission = await TestMission.StartAsync();
        await mission.FollowAsync(Serving.Some.Spacecraft(), Serving.Some.Power(1, "07:00:01", 15));

        var shelved = await PostAsync(mission, "alarms/1/shelve", new { duration = "PT15S", reason = "being worked on" });

        Assert.Equal(("shelved", "being worked on", "2023-08-01T07:00:25+00:00"), (Text(shelved, "state"), Text(shelved, "shelvedReason"), Text(shelved, "shelvedUntil")));
        await mission.FollowAsync();
        await mission.FollowAsync();
        Assert.Equal("shelved", Text(await mission.GetAsync("alarms/1"), "state"));
        await mission.FollowAsync();
        Assert.Equal("unacknowledged", Text(await mission.GetAsync("alarms/1"), "state"));
    }

    [Theory]
    [InlineData("alarms/1/shelve", """{"duration":"PT0S","reason":"x"}""", 400, "duration")]
    [InlineData("alarms/1/shelve", """{"duration":"P31D","reason":"x"}""", 400, "duration")]
    [InlineData("alarms/1/shelve", """{"duration":"PT1H","reason":" "}""", 400, "reason")]
    [InlineData("alarms/1/clear", "{}", 409, null)]
    [InlineData("alarms/1/reset", "{}", 409, null)]
    [InlineData("alarms/1/unshelve", "{}", 409, null)]
    [InlineData("alarms/2/acknowledge", "{}", 404, null)]
    public async Task Handle_WhatCannotBeDone_IsRefused(string path, string body, int status, string? field)
    {
        await using var mission = await TestMission.StartAsync();
        await mission.FollowAsync(Serving.Some.Spacecraft(), Serving.Some.Power(1, "07:00:01", 15));

        var problem = await TestMission.ReadAsync(mission.Client.PostAsync(path, new StringContent(body, null, "application/json")), status);

        if (field is not null)
        {
            Assert.Equal(field, Assert.Single(problem.GetProperty("errors").EnumerateObject()).Name);
        }
    }

    [Fact]
    public async Task Handle_Viewer_IsRefused()
    {
        await using var mission = await TestMission.StartAsync();
        await mission.FollowAsync(Serving.Some.Spacecraft(), Serving.Some.Power(1, "07:00:01", 15));
        using var viewer = mission.Of("vera", SharedRoles.Viewer);

        await TestMission.ReadAsync(viewer.PostAsJsonAsync("alarms/1/acknowledge", new { }), 403);

        Assert.Equal("unacknowledged", Text(await TestMission.ReadAsync(viewer.GetAsync("alarms/1")), "state"));
    }

    private static Task<JsonElement> PostAsync(TestMission mission, string path, object? body) =>
        TestMission.ReadAsync(mission.Client.PostAsync(path, body is null ? null : JsonContent.Create(body)));

    private static string? Text(JsonElement element, string member) => element.GetProperty(member).GetString();
}
