using System.Net.Http.Json;
using System.Text.Json;
using ScAi.Accounts;
using ScAi.Messages;
using ScAi.MissionControl.Tests.Serving;
using static ScAi.MissionControl.Tests.Serving.TestMission;

namespace ScAi.MissionControl.Tests.Commands;

public class CommandRouteTests
{
    private const string Critical = "recovery.leaveSafeMode";

    [Fact]
    public async Task Commands_EnteredHeldReleasedAndCancelled_AreShownAsDocumented()
    {
        await using var mission = await StartedAsync();

        var entered = await PostAsync(mission.Client, "commands", Load("k1", hold: true));
        Assert.Equal(
            """{"key":"k1","spacecraft":1,"command":"power.setLoad","arguments":{"load":"heater","watts":12.5,"note":"test"},"priority":7,"state":"held","critical":false,"deadline":"2023-08-01T09:00:00+00:00","whenLate":"runLate","schedule":{"executeAt":null,"releaseAt":"2023-08-01T08:00:00+00:00","after":null,"onEvent":null},"author":"anna","approver":null,"attempts":0,"fraction":null,"reason":null,"waitsFor":"somebody to release it","queued":"2023-08-01T07:00:10+00:00","changed":"2023-08-01T07:00:10+00:00","comment":"warm it","version":3}""",
            entered.GetRawText());

        var released = await PostAsync(mission.Client, "commands/k1/release");
        Assert.Equal(("constraintWait", "its release at 2023-08-01T08:00:00+00:00"), (released.Text("state"), released.Text("waitsFor")));
        await PostAsync(mission.Client, "commands/k1/hold?version=1", null, 412);
        await PostAsync(mission.Client, "commands/k1/queue", null, 409);
        await PostAsync(mission.Client, "commands/none/hold", null, 404);
        Assert.Equal("not needed", (await PostAsync(mission.Client, "commands/k1/cancel?version=4", new { reason = "not needed" })).Text("reason"));
        await PostAsync(mission.Client, "commands/k1/release", null, 409);

        var log = await mission.GetAsync("commands/k1/log");
        Assert.Equal(
            "null>draft draft>validated validated>queued queued>held held>constraintWait constraintWait>cancelled",
            string.Join(' ', log.EnumerateArray().Select(change => $"{change.GetProperty("from").GetString() ?? "null"}>{change.Text("to")}")));
        Assert.Equal(6, (await mission.GetAsync("command-log?most=2")).GetProperty("total").GetInt64());
    }

    [Fact]
    public async Task Commands_SameKeyAgain_AnswersTheSameOrThatItIsAnother()
    {
        await using var mission = await StartedAsync();
        await PostAsync(mission.Client, "commands", Load("k1"));

        Assert.Equal("anna", (await PostAsync(mission.Of("bert", SharedRoles.Operator), "commands", Load("k1"))).Text("author"));
        await PostAsync(mission.Client, "commands", Load("k1", watts: 13), 409);

        Assert.Equal(1, (await mission.GetAsync("commands")).GetProperty("total").GetInt64());
    }

    [Theory]
    [InlineData("""{"spacecraft":1,"command":"power.setLoad","arguments":{"load":"heater","watts":121,"note":""}}""", "arguments.watts", "expected a number from 0 to 120 W, got '121'")]
    [InlineData("""{"spacecraft":1,"command":"power.setLoad","arguments":{"load":"fridge","watts":1,"note":""}}""", "arguments.load", "expected one of payload, heater, got 'fridge'")]
    [InlineData("""{"spacecraft":1,"command":"power.setLoad","arguments":{"load":"heater","watts":"1","note":""}}""", "arguments.watts", "expected a number from 0 to 120 W, got '1'")]
    [InlineData("""{"spacecraft":1,"command":"power.setLoad","arguments":{"load":"heater","watts":1}}""", "arguments.note", "a value is required: a text of at most 100000 characters")]
    [InlineData("""{"spacecraft":1,"command":"power.setLoad","arguments":{"load":"heater","watts":1,"note":"","x":1}}""", "arguments.x", "power.setLoad has no such argument")]
    [InlineData("""{"spacecraft":1,"command":"no.such","arguments":{}}""", "command", "expected a command of Scout 1, got 'no.such'")]
    [InlineData("""{"spacecraft":9,"command":"no.such","arguments":{}}""", "spacecraft", "expected a spacecraft that has described itself, got 9")]
    [InlineData("""{"spacecraft":1,"command":"recovery.leaveSafeMode","arguments":{},"priority":10}""", "priority", "expected 0 to 9, got 10")]
    [InlineData("""{"spacecraft":1,"command":"recovery.leaveSafeMode","arguments":{},"key":"a b"}""", "key", "expected 1 to 64 letters, digits, dots, dashes, underscores or colons")]
    [InlineData("""{"spacecraft":1,"command":"recovery.leaveSafeMode","arguments":{},"schedule":{"after":{"key":"x"}}}""", "schedule.after.key", "expected the key of a command that was entered before")]
    [InlineData("""{"spacecraft":1,"command":"recovery.leaveSafeMode","arguments":{},"deadline":"soon"}""", "deadline", "the value is not of the expected kind (line 1, byte 84)")]
    public async Task Commands_WrongField_IsNamed(string body, string field, string expected)
    {
        await using var mission = await StartedAsync();

        foreach (var path in new[] { "commands", "commands/check" })
        {
            var isRead = path == "commands" || field == "deadline";
            using var content = new StringContent(body, null, "application/json");
            var answer = await ReadAsync(mission.Client.PostAsync(path, content), isRead ? 400 : 200);
            Assert.Equal(expected, answer.GetProperty("errors").GetProperty(field)[0].GetString());
        }

        Assert.Equal(0, (await mission.GetAsync("commands")).GetProperty("total").GetInt64());
    }

    [Fact]
    public async Task Commands_ListedByState_ComeInPagesNewestFirst()
    {
        await using var mission = await StartedAsync();
        for (var i = 0; i < 5; i++)
        {
            await PostAsync(mission.Client, "commands", Load($"k{i}", hold: i % 2 == 0));
        }

        var first = await mission.GetAsync("commands?state=held&most=2");
        var second = await mission.GetAsync($"commands?state=held&most=2&after={first.GetProperty("next").GetInt64()}");

        Assert.Equal(["k4", "k2"], first.GetProperty("items").EnumerateArray().Select(item => item.Text("key")));
        Assert.Equal(["k0"], second.GetProperty("items").EnumerateArray().Select(item => item.Text("key")));
        Assert.Equal((3, JsonValueKind.Null), (second.GetProperty("total").GetInt64(), second.GetProperty("next").ValueKind));
        Assert.Equal(0, (await mission.GetAsync("commands?spacecraft=2")).GetProperty("total").GetInt64());
        Assert.Equal(5, (await mission.GetAsync("commands?state=held,constraintWait")).GetProperty("total").GetInt64());
        await ReadAsync(mission.Client.GetAsync("commands?state=lost"), 400);
        await ReadAsync(mission.Client.GetAsync("commands?most=0"), 400);
    }

    /// <summary>S-07: over all routes, in a thousand random orders, no critical command is radiated that nobody else approved.</summary>
    [Fact]
    public async Task Commands_CriticalOne_IsNeverSentOnItsAuthorsWordAlone()
    {
        await using var mission = await StartedAsync();
        await mission.FollowAsync(new SatelliteState(1, "Scout 1", 0, 0, 500_000, DataVolume.Zero, true, 5, 0, 0, A.T("07:00:11")));
        using var author = mission.Of("dora", SharedRoles.Director);
        using var plain = mission.Of("otto", SharedRoles.Operator);
        using var viewer = mission.Of("vera", SharedRoles.Viewer);
        var random = new Random(7);
        string[] routes = ["queue", "hold", "release", "approve", "reject"];

        for (var i = 0; i < 40; i++)
        {
            var isStaged = i % 3 == 0;
            var wish = new { key = $"c{i}", spacecraft = 1, command = Critical, arguments = new { }, hold = !isStaged && i % 3 == 1 };
            await PostAsync(author, isStaged ? "commands?stage=true" : "commands", wish);
            for (var step = 0; step < 25; step++)
            {
                var route = routes[random.Next(routes.Length)];
                var caller = random.Next(3) switch { 0 => author, 1 => plain, _ => viewer };
                using var answer = caller == author && random.Next(8) == 0
                    ? await author.PostAsJsonAsync("commands", wish)
                    : await caller.PostAsJsonAsync($"commands/c{i}/{route}", new { });
                Assert.False(route is "approve" or "reject" && answer.IsSuccessStatusCode && answer.RequestMessage!.RequestUri!.AbsolutePath.EndsWith(route, StringComparison.Ordinal));
            }

            await mission.FollowAsync();
            Assert.DoesNotContain(mission.Said, said => said.Record is CommandUplink);
            Assert.Equal(JsonValueKind.Null, (await mission.GetAsync($"commands/c{i}")).GetProperty("approver").ValueKind);
        }

        await PostAsync(author, "commands", new { key = "good", spacecraft = 1, command = Critical, arguments = new { } });
        await PostAsync(plain, "commands/good/approve", null, 403);
        await PostAsync(author, "commands/good/approve", null, 403);
        Assert.Equal("anna", (await PostAsync(mission.Client, "commands/good/approve")).Text("approver"));
        await mission.FollowAsync();
        Assert.Equal("good", Assert.Single(mission.Said.Select(said => said.Record).OfType<CommandUplink>()).Key);
    }

    private static async Task<TestMission> StartedAsync()
    {
        var mission = await StartAsync();
        await mission.FollowAsync(Serving.Some.Spacecraft());
        return mission;
    }

    private static object Load(string key, bool hold = false, double watts = 12.5) => new
    {
        key,
        spacecraft = 1,
        command = "power.setLoad",
        arguments = new { load = "heater", watts, note = "test" },
        priority = 7,
        deadline = "2023-08-01T09:00:00Z",
        whenLate = "runLate",
        schedule = new { releaseAt = "2023-08-01T08:00:00+00:00" },
        hold,
        comment = "warm it",
    };

    private static Task<JsonElement> PostAsync(HttpClient client, string path, object? body = null, int status = 200) =>
        ReadAsync(body is null ? client.PostAsync(path, null) : client.PostAsJsonAsync(path, body), status);
}

internal static class Members
{
    public static string? Text(this JsonElement element, string name) => element.GetProperty(name).GetString();
}
