using System.Net.Http.Json;
using ScAi.Messages;
using ScAi.Sql;
using ScAi.Tests.Databases;

namespace ScAi.MissionControl.Tests.Serving;

/// <summary>A mission outlives the process that followed it, on either database.</summary>
public class RestartTests(PostgresServer server)
{
    [Theory]
    [MemberData(nameof(TestDatabase.Dialects), MemberType = typeof(TestDatabase))]
    public async Task Mission_ServerStartedAgain_ShowsWhatWasFollowed(SqlDialect dialect)
    {
        await using var database = await TestDatabase.CreateAsync(dialect, server);
        string[] routes = ["spacecraft", "spacecraft/1/power", "spacecraft/1/description", "alerts", "faults", "mission-events"];
        var before = new List<string>();
        await using (var mission = await TestMission.StartAsync(database: database.Connection))
        {
            using var root = mission.Of("root", "administrator");
            await mission.FollowAsync(Some.Spacecraft(), new GroundLocation(5, 26, 50, 20, true, default, 0));
            await TestMission.ReadAsync(root.PostAsJsonAsync("faults", new { spacecraft = 1, fault = "power.stringLoss", magnitude = 6 }));
            await mission.FollowAsync(
                A.Rise(1, 5, "07:00:11"), Some.Power(1, "07:00:12", 15),
                new SpacecraftEvent(1, 0, A.T("07:00:13"), A.T("07:00:13"), 5, false, EventSeverity.Info, "power", "LOW", "The charge is low"));
            foreach (var route in routes)
            {
                before.Add((await TestMission.ReadAsync(root.GetAsync(route))).GetRawText());
            }
        }

        await using var again = await TestMission.StartAsync(begun: false, database: database.Connection);
        using var reader = again.Of("root", "administrator");

        foreach (var (route, text) in routes.Zip(before))
        {
            Assert.Equal(text, (await TestMission.ReadAsync(reader.GetAsync(route))).GetRawText());
        }

        var shown = await again.GetAsync("mission");
        Assert.Equal(("2023-08-01T07:00:20+00:00", "TERMINATED"), (shown.GetProperty("now").GetString(), shown.GetProperty("mode").GetString()));
        await TestMission.ReadAsync(reader.PostAsJsonAsync("faults", new { spacecraft = 1, fault = "power.stringLoss", magnitude = 1 }), 409);
    }
}
