using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using ScAi.Constellations.Accounts;
using ScAi.Constellations.Tests.Catalogue;
using ScAi.Constellations.Tests.Simulations;

namespace ScAi.Constellations.Tests.Assistant;

public sealed class AssistantTests(PostgresServer server)
{
    [Fact]
    public async Task Ask_ModelUsesATool_AnswersFromWhatItFound()
    {
        await using var ollama = (await FakeOllama.StartAsync())
            .Calls("find_constellations", """{"words":"nothing of the kind"}""").Says("There is no such ", "constellation, not even 12.");
        await using var platform = await StartAsync(ollama);

        var steps = await AskAsync(platform, "Is there a constellation called nothing of the kind?");

        Assert.Equal(["tool", "text", "note", "done"], steps.Select(step => step.Kind));
        Assert.Equal("There is no such constellation, not even [number not from the data].", steps[1].Data["text"]!.ToString());
        var second = ollama.Asked.Last()["messages"]!.AsArray();
        Assert.Equal("tool", second[^1]!["role"]!.ToString());
        Assert.Contains("items", second[^1]!["content"]!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_Again_KeepsTheConversation()
    {
        await using var ollama = (await FakeOllama.StartAsync()).Says("Good day.");
        await using var platform = await StartAsync(ollama);
        var conversation = (await AskAsync(platform, "Hello"))[^1].Data["text"]!.ToString();

        await AskAsync(platform, "And again", conversation);

        Assert.Equal(["system", "user", "assistant", "user"], ollama.Asked.Last()["messages"]!.AsArray().Select(message => message!["role"]!.ToString()));
        var said = await platform.Client.GetFromJsonAsync<JsonArray>($"/api/v1/assistant/conversations/{conversation}");
        Assert.Equal(["Hello", "Good day.", "And again", "Good day."], said!.Select(message => message!["text"]!.ToString()));
        using var other = platform.Of("somebody else", Role.Planner);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/api/v1/assistant/conversations/{conversation}")).StatusCode);
    }

    [Fact]
    public async Task Ask_ModelWantsSomethingDone_OnlyADraftComesOut()
    {
        await using var ollama = (await FakeOllama.StartAsync())
            .Calls("draft_simulation", """{"constellation":"1","latitude":48,"longitude":11,"start":"2026-11-21T00:00:00Z"}""").Says("Drafted.");
        await using var platform = await StartAsync(ollama);

        var draft = (await AskAsync(platform, "Start it")).Single(step => step.Kind == "draft").Data;
        using var other = platform.Of("somebody else", Role.Planner);
        var theirs = await other.PostAsync($"/api/v1/assistant/drafts/{draft["id"]}/confirm", null);

        Assert.Equal(("POST", "/api/v1/simulations"), (draft["method"]!.ToString(), draft["path"]!.ToString()));
        Assert.Equal(HttpStatusCode.NotFound, theirs.StatusCode);
        await platform.Client.PostAsync($"/api/v1/assistant/drafts/{draft["id"]}/confirm", null);
        var twice = await platform.Client.PostAsync($"/api/v1/assistant/drafts/{draft["id"]}/confirm", null);
        Assert.Equal(HttpStatusCode.NotFound, twice.StatusCode);
    }

    [Fact]
    public async Task Confirm_DraftOfASimulation_RunsItAndItsResultCanBeExplained()
    {
        await using var ollama = await FakeOllama.StartAsync();
        await using var platform = await StartAsync(ollama);
        var constellation = await Wanted.UploadAsync(platform.Client);
        ollama.Calls("draft_simulation", $$"""{"constellation":"{{constellation}}","latitude":48,"longitude":11,"start":"2023-08-01T00:00:00Z","hours":3}""").Says("Drafted.");

        var draft = (await AskAsync(platform, "Simulate it")).Single(step => step.Kind == "draft").Data;
        Assert.Empty((await platform.Client.GetJsonAsync("/api/v1/simulations"))["items"]!.AsArray());
        using var confirmed = await platform.Client.PostAsync($"/api/v1/assistant/drafts/{draft["id"]}/confirm", null);

        var job = await confirmed.JsonAsync(HttpStatusCode.Accepted);
        Assert.Equal($"/api/v1/simulations/{job["id"]}", confirmed.Headers.Location!.ToString());
        Assert.Equal("done", (await Wanted.EventsAsync(platform.Client, (long)job["id"]!))[^1].Name);
        ollama.Answers.Clear();
        ollama.Calls("list_simulations", "{}").Calls("explain_simulation", $$"""{"simulation":{{job["id"]}}}""").Says("Explained.");
        await AskAsync(platform, "Explain my last simulation");
        var found = ollama.Asked.Last()["messages"]!.AsArray().Where(message => message!["role"]!.ToString() == "tool").Select(message => message!["content"]!.ToString()).ToList();
        Assert.Contains("\"state\":\"done\"", found[0], StringComparison.Ordinal);
        Assert.Contains("\"sections\"", found[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_ConversationOfAnotherAccount_TakesNothingIn()
    {
        await using var ollama = (await FakeOllama.StartAsync()).Says("Good day.");
        await using var platform = await StartAsync(ollama);
        var conversation = (await AskAsync(platform, "Hello"))[^1].Data["text"]!.ToString();
        using var other = platform.Of("somebody else", Role.Planner);

        await Chat.AskAsync(other, "Let me in", conversation);

        Assert.Equal(["system", "user"], ollama.Asked.Last()["messages"]!.AsArray().Select(message => message!["role"]!.ToString()));
        var said = await platform.Client.GetFromJsonAsync<JsonArray>($"/api/v1/assistant/conversations/{conversation}");
        Assert.Equal(["Hello", "Good day."], said!.Select(message => message!["text"]!.ToString()));
    }

    public static TheoryData<string, string> Failures => new()
    {
        { "error in mid-stream", "reports an error: out of memory" },
        { "no JSON", "no JSON" },
        { "broken off", "broke off" },
        { "silence", "silent for" },
        { "endless tools", "without coming to an answer" },
        { "endless words", "does not come to an end" },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Ask_ModelFails_SaysSoWithinTheTime(string failure, string expected)
    {
        await using var ollama = await FakeOllama.StartAsync();
        _ = failure switch
        {
            "error in mid-stream" => ollama.Streams("""{"message":{"role":"assistant","content":"So "},"done":false}""", """{"error":"out of memory"}"""),
            "no JSON" => ollama.Streams("<html>"),
            "broken off" => ollama.Streams("""{"message":{"role":"assistant","content":"So "},"done":false}"""),
            "silence" => ollama.Hangs(),
            "endless tools" => ollama.Calls("find_satellites", """{"words":"x"}"""),
            _ => ollama.Says([.. Enumerable.Repeat(new string('a', 1000), 30)]),
        };
        await using var platform = await StartAsync(ollama);

        var steps = await AskAsync(platform, "What is there?");

        Assert.Contains(expected, steps.Single(step => step.Kind == "error").Data["text"]!.ToString(), StringComparison.Ordinal);
        Assert.Equal("done", steps[^1].Kind);
    }

    [Theory]
    [InlineData("no_such_tool", "{}", "there is no tool")]
    [InlineData("find_satellites", "{}", "words: expected a text")]
    [InlineData("find_satellites", "[1,2]", "words: expected a text")]
    [InlineData("find_satellites", "\"drop table\"", "words: expected a text")]
    [InlineData("next_passes", """{"satellite":"../../audit","latitude":1,"longitude":2}""", "satellite: expected an id")]
    [InlineData("draft_simulation", """{"constellation":"abc","latitude":1,"longitude":2,"start":"2026-11-21T00:00:00Z"}""", "constellation: expected an id")]
    [InlineData("draft_simulation", """{"constellation":"1","latitude":1,"longitude":2,"start":"9999-12-31T23:00:00Z"}""", "start: expected a time")]
    [InlineData("next_passes", """{"satellite":"1","latitude":"north","longitude":2}""", "latitude: expected a number")]
    [InlineData("next_passes", """{"satellite":"1","latitude":1e300,"longitude":2}""", "latitude: expected a number")]
    public async Task Ask_MalformedToolCall_IsToldToTheModelAndNothingIsDone(string tool, string arguments, string expected)
    {
        await using var ollama = (await FakeOllama.StartAsync()).Calls(tool, arguments).Says("Sorry.");
        await using var platform = await StartAsync(ollama);

        await AskAsync(platform, "What is there?");

        Assert.Contains(expected, ollama.Asked.Last()["messages"]!.AsArray()[^1]!["content"]!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_NoModelReachable_AnswersPlainlyAndSaysSo()
    {
        await using var ollama = await FakeOllama.StartAsync();
        var address = ollama.Address;
        await ollama.DisposeAsync();
        await using var platform = await StartAsync(ollama, address);

        var steps = await AskAsync(platform, "find no such satellite");

        Assert.Equal(["note", "tool", "text", "done"], steps.Select(step => step.Kind));
        Assert.Contains("No model is reachable", steps[0].Data["text"]!.ToString(), StringComparison.Ordinal);
        Assert.Equal("There is no satellite 'no such satellite' in the catalogue.", steps[2].Data["text"]!.ToString());
    }

    [Fact]
    public async Task Models_OnBothRoutes_AreListed()
    {
        await using var ollama = await FakeOllama.StartAsync();
        await using var platform = await StartAsync(ollama);

        var documented = await platform.Client.GetStringAsync("/ollama/models");

        Assert.Contains("replay:1b", documented, StringComparison.Ordinal);
        Assert.Equal(documented, await platform.Client.GetStringAsync("/api/v1/assistant/models"));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"prompt":""}""")]
    [InlineData("""{"prompt":"x","conversation":"../x"}""")]
    [InlineData("""{"prompt":7}""")]
    [InlineData("nothing")]
    public async Task Ask_MalformedRequest_IsRefusedWithAProblem(string body)
    {
        await using var ollama = await FakeOllama.StartAsync();
        await using var platform = await StartAsync(ollama);

        var answer = await platform.Client.PostAsync("/generate_stream_ollama", new StringContent(body, Encoding.UTF8, "application/json"));

        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }

    private Task<TestPlatform> StartAsync(FakeOllama ollama, string? address = null) => Chat.StartAsync(server, ollama, address);

    private static Task<List<(string Kind, JsonNode Data)>> AskAsync(TestPlatform platform, string question, string? conversation = null) =>
        Chat.AskAsync(platform.Client, question, conversation);
}
