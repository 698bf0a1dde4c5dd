using System.Net;
using System.Net.Http.Json;
using ScAi.Constellations.Accounts;
using ScAi.Constellations.Assistant;

namespace ScAi.Constellations.Tests.Assistant;

/// <summary>R-36, S-16 and S-18 for the assistant: how long it waits, how much one may ask, whom it calls.</summary>
public sealed class PatienceTests(PostgresServer server)
{
    [Fact]
    public async Task Ask_ModelHangs_IsToldWithinTenSecondsWhileTheRestAnswers()
    {
        await using var ollama = (await FakeOllama.StartAsync()).Hangs();
        await using var platform = await Chat.StartAsync(server, ollama, silence: new AssistantOptions().Silence);
        var began = TimeProvider.System.GetTimestamp();

        var asked = Chat.AskAsync(platform.Client, "What is there?");
        Assert.Equal(HttpStatusCode.OK, (await platform.Client.GetAsync("/api/v1/satellites")).StatusCode);
        Assert.False(asked.IsCompleted);
        var steps = await asked;

        Assert.Equal(["error", "done"], steps.Select(step => step.Kind));
        Assert.InRange(TimeProvider.System.GetElapsedTime(began).TotalSeconds, 9.5, 12.0);
    }

    [Fact]
    public async Task Ask_MoreThanThirtyInAMinute_Is429WithRetryAfterForThatAccountAlone()
    {
        await using var platform = await TestPlatform.StartAsync(SqlDialect.Sqlite, server);
        for (var i = 0; i < 30; i++)
        {
            using var answer = await platform.Client.PostAsJsonAsync("/generate_stream_ollama", new { prompt = "help" });
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        using var refused = await platform.Client.PostAsJsonAsync("/api/v1/assistant/questions", new { prompt = "help" });
        using var other = platform.Of("other", Role.Planner);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal(HttpStatusCode.OK, (await other.PostAsJsonAsync("/generate_stream_ollama", new { prompt = "help" })).StatusCode);
    }

    [Fact]
    public async Task Ask_ServerOfModelsRedirects_IsNotFollowed()
    {
        await using var elsewhere = (await FakeOllama.StartAsync()).Says("You should not be here.");
        await using var ollama = await FakeOllama.StartAsync();
        ollama.Answers.Enqueue(context =>
        {
            context.Response.StatusCode = 307;
            context.Response.Headers.Location = elsewhere.Address + "/api/chat";
            return Task.CompletedTask;
        });
        await using var platform = await Chat.StartAsync(server, ollama);

        var steps = await Chat.AskAsync(platform.Client, "What is there?");

        Assert.Equal(["error", "done"], steps.Select(step => step.Kind));
        Assert.Empty(elsewhere.Asked);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("localhost")]
    public async Task Ask_ServerOfModelsInTheOwnNetworkNotAllowed_IsNeverCalled(string host)
    {
        await using var ollama = (await FakeOllama.StartAsync()).Says("You should not be here.");
        await using var platform = await Chat.StartAsync(server, ollama, $"http://{host}:{new Uri(ollama.Address).Port}", allowPrivate: false);

        var steps = await Chat.AskAsync(platform.Client, "find x");

        Assert.Equal("note", steps[0].Kind);
        Assert.Empty(ollama.Asked);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await platform.Client.GetAsync("/ollama/models")).StatusCode);
    }
}
