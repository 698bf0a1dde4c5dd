using System.Net.Http.Json;
using System.Text.Json;
using ScAi.Accounts;
using ScAi.Messages;
using ScAi.MissionControl.Tests.Commands;
using ScAi.MissionControl.Tests.Serving;
using ScAi.Time;
using static ScAi.MissionControl.Tests.Serving.TestMission;

namespace ScAi.MissionControl.Tests.Logs;

public class LogTests
{
    [Fact]
    public async Task MissionEvents_HeardTwice_AreKeptOnce()
    {
        await using var mission = await StartedAsync();
        var burn = Event(0, "07:00:10", "propulsion", "BURN_START", EventSeverity.Info);
        await mission.FollowAsync(burn, Event(1, "07:00:12", "power", "UNDERVOLTAGE", EventSeverity.High));
        await mission.FollowAsync(burn, Event(2, "07:00:30", "propulsion", "BURN_END", EventSeverity.Info));

        var all = await mission.GetAsync("mission-events");
        Assert.Equal([2, 1, 0], all.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("sequence").GetInt32()));
        Assert.Equal(
            """{"spacecraft":1,"sequence":1,"generated":"2023-08-01T07:00:12+00:00","received":"2023-08-01T07:00:13+00:00","recorded":false,"severity":"high","source":"power","code":"UNDERVOLTAGE","text":"UNDERVOLTAGE of power"}""",
            all.GetProperty("items")[1].GetRawText());
        Assert.Equal(1, (await mission.GetAsync("mission-events?severity=low")).GetProperty("total").GetInt32());
        Assert.Equal(2, (await mission.GetAsync("mission-events?source=propulsion&spacecraft=1")).GetProperty("total").GetInt32());
        await ReadAsync(mission.Client.GetAsync("mission-events?severity=awful"), 400);
    }

    [Fact]
    public async Task Timeline_OfAPass_ShowsContactsBurnsAndCommands()
    {
        await using var mission = await StartedAsync();
        await mission.FollowAsync(Seen(5, "07:00:10.25", true), Event(0, "07:00:12", "propulsion", "BURN_START", EventSeverity.Info), Event(9, "07:00:12", "communication", "AOS", EventSeverity.Info));
        await mission.FollowAsync(Event(1, "07:00:25", "propulsion", "BURN_ABORTED", EventSeverity.Medium), Seen(5, "07:00:28.5", false));
        await ReadAsync(mission.Client.PostAsJsonAsync(
            "commands", new { key = "k", spacecraft = 1, command = "recovery.leaveSafeMode", arguments = new { }, schedule = new { releaseAt = "2023-08-01T08:00:00Z" } }));

        var items = (await mission.GetAsync("timeline")).EnumerateArray().Select(item =>
            $"{item.Text("kind")} {item.Text("title")} {item.Text("from")![11..19]} {item.Text("to")?[11..19]} {item.GetProperty("planned")} {item.Text("severity")}");

        Assert.Equal(
            [
                "contact station 5 07:00:10 07:00:28 False ",
                "burn BURN_START of propulsion 07:00:12 07:00:25 False critical",
                "command recovery.leaveSafeMode (approvalPending) 08:00:00  True ",
            ],
            items);
        await ReadAsync(mission.Client.GetAsync("timeline?from=soon"), 400);
        await ReadAsync(mission.Client.GetAsync("timeline?from=2023-08-01T00:00:00Z&to=2023-09-01T00:00:00Z"), 400);
    }

    [Fact]
    public async Task GroundLog_Entries_AreAddedByThoseWhoMayAndStay()
    {
        await using var mission = await StartedAsync();
        using var viewer = mission.Of("vera", SharedRoles.Viewer);

        var entry = await ReadAsync(mission.Client.PostAsJsonAsync("ground-log", new { text = "All quiet.", shift = "night", spacecraft = 1 }));
        await ReadAsync(mission.Client.PostAsJsonAsync("ground-log", new { text = "Handed over." }));
        await ReadAsync(viewer.PostAsJsonAsync("ground-log", new { text = "I was here." }), 403);
        var wrong = await ReadAsync(mission.Client.PostAsJsonAsync("ground-log", new { text = " ", spacecraft = 7 }), 400);

        Assert.Equal(("anna", "night", "2023-08-01T07:00:10+00:00"), (entry.Text("author"), entry.Text("shift"), entry.Text("at")));
        Assert.Equal(["text", "spacecraft"], wrong.GetProperty("errors").EnumerateObject().Select(error => error.Name));
        var all = await mission.GetAsync("ground-log");
        Assert.Equal(["Handed over.", "All quiet."], all.GetProperty("items").EnumerateArray().Select(item => item.Text("text")));
        Assert.Equal(1, (await mission.GetAsync("ground-log?spacecraft=1")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Resources_OverTwoHours_AddUpByHourAndDay()
    {
        await using var mission = await StartedAsync();
        for (var minute = 0; minute < 120; minute++)
        {
            await mission.FollowAsync(Resources(minute, minute, 10.0 + minute), Resources(minute, minute, 10.0 + minute));
            for (var i = 0; i < 5; i++)
            {
                await mission.FollowAsync();
            }
        }

        await mission.FollowAsync();
        var hours = (await mission.GetAsync("resources")).GetProperty("items");
        var day = Assert.Single((await mission.GetAsync("resources?period=day&spacecraft=1")).GetProperty("items").EnumerateArray());

        Assert.Equal(
            """{"spacecraft":1,"parameter":"resources.energyOut","unit":"","from":"2023-08-01T07:00:00+00:00","samples":60,"min":10,"max":69,"mean":39.5,"last":69,"change":59}""",
            hours[1].GetRawText());
        Assert.Equal((120, 119.0), (day.GetProperty("samples").GetInt32(), day.GetProperty("change").GetDouble()));
    }

    [Fact]
    public async Task SoftwareUpdates_OfASpacecraft_AreWhatItSaid()
    {
        await using var mission = await StartedAsync();
        await mission.FollowAsync(Event(0, "07:00:12", "software", "STAGED", EventSeverity.Info), Event(1, "07:00:13", "power", "OTHER", EventSeverity.Info));

        var item = Assert.Single((await mission.GetAsync("software-updates")).GetProperty("items").EnumerateArray());

        Assert.Equal(
            """{"spacecraft":1,"at":"2023-08-01T07:00:12+00:00","code":"STAGED","text":"STAGED of software","key":null}""", item.GetRawText());
    }

    private static async Task<TestMission> StartedAsync()
    {
        var mission = await StartAsync();
        await mission.FollowAsync(Serving.Some.Spacecraft());
        return mission;
    }

    private static SpacecraftEvent Event(long sequence, string at, string source, string code, EventSeverity severity) =>
        new(1, sequence, A.T(at), A.T(at) + TimeSpan.FromSeconds(1), 5, false, severity, source, code, $"{code} of {source}");

    private static SatelliteState Seen(int station, string at, bool isSeen) =>
        new(1, "Scout 1", 0, 0, 500_000, DataVolume.Zero, isSeen, station, 0, 0, A.T(at));

    private static TelemetryPacket Resources(int minute, long sequence, double value)
    {
        var at = A.T("07:00:00") + TimeSpan.FromMinutes(minute);
        return new TelemetryPacket(1, "resources", sequence, at, at, 5, false, new Dictionary<string, double?> { ["energyOut"] = value, ["gone"] = null });
    }
}
