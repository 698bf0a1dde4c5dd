using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ScAi.Tests.Servers;

/// <summary>A server that answers like Ollama and replays what it is told: streams, tool calls, errors in mid-stream, silence.</summary>
internal sealed partial class FakeOllama : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _followed;

    private FakeOllama(WebApplication app)
    {
        _app = app;
        app.MapGet("/api/tags", () => TypedResults.Text("""{"models":[{"name":"replay:1b","size":42,"modified_at":"2026-11-01T00:00:00Z"}]}""", "application/json"));
        app.MapPost("/api/chat", ChatAsync);
    }

    /// <summary>How many orders it has followed.</summary>
    public int Followed => _followed;

    public string Address => _app.Urls.Single();

    /// <summary>What each request said.</summary>
    public ConcurrentQueue<JsonNode> Asked { get; } = new();

    /// <summary>The answers in order; the last one is given again and again.</summary>
    public ConcurrentQueue<RequestDelegate> Answers { get; } = new();

    public static async Task<FakeOllama> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var ollama = new FakeOllama(builder.Build());
        await ollama._app.StartAsync();
        return ollama;
    }

    /// <summary>Says some words, one chunk each.</summary>
    public FakeOllama Says(params string[] words) => Streams(
        [.. words.Select(word => new JsonObject { ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = word }, ["done"] = false }.ToJsonString()), """{"done":true}"""]);

    /// <summary>Calls a tool.</summary>
    public FakeOllama Calls(string tool, string arguments) => Streams(
        $$$"""{"message":{"role":"assistant","content":"","tool_calls":[{"function":{"name":"{{{tool}}}","arguments":{{{arguments}}}}}]},"done":false}""",
        """{"done":true}""");

    /// <summary>Sends lines as they are.</summary>
    public FakeOllama Streams(params string[] lines)
    {
        Answers.Enqueue(async context =>
        {
            context.Response.ContentType = "application/x-ndjson";
            foreach (var line in lines)
            {
                await context.Response.WriteAsync(line + "\n");
                await context.Response.Body.FlushAsync();
            }
        });
        return this;
    }

    /// <summary>Does whatever a text in its hands tells it: <c>CALL tool key=value END</c>, in the question or in what a tool found.</summary>
    public FakeOllama Obeys()
    {
        Answers.Enqueue(async context =>
        {
            var messages = Asked.Last()["messages"]!.AsArray().Select(message => message!).ToList();
            var own = messages[messages.FindLastIndex(message => message["role"]!.ToString() == "user")..];
            var orders = own.SelectMany(message => Order().Matches(message["content"]?.ToString() ?? "")).ToList();
            var followed = own.Count(message => message["tool_calls"] is JsonArray { Count: > 0 });
            var content = new JsonObject { ["role"] = "assistant", ["content"] = followed < orders.Count ? "" : "<img src=x onerror=alert(1)> Done." };
            if (followed < orders.Count)
            {
                var arguments = new JsonObject(orders[followed].Groups["words"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .Select(word => word.Split('=', 2)).DistinctBy(word => word[0]).Select(word => KeyValuePair.Create<string, JsonNode?>(word[0], word[^1])));
                content["tool_calls"] = new JsonArray(new JsonObject
                {
                    ["function"] = new JsonObject { ["name"] = orders[followed].Groups["tool"].Value, ["arguments"] = arguments },
                });
                Interlocked.Increment(ref _followed);
            }

            await context.Response.WriteAsync(new JsonObject { ["message"] = content, ["done"] = false }.ToJsonString() + "\n{\"done\":true}\n");
        });
        return this;
    }

    /// <summary>Never answers.</summary>
    public FakeOllama Hangs()
    {
        Answers.Enqueue(context => Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted));
        return this;
    }

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource(TimeSpan.Zero);
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }

    private async Task ChatAsync(HttpContext context)
    {
        Asked.Enqueue((await JsonNode.ParseAsync(context.Request.Body))!);
        if (Answers.Count > 1 ? Answers.TryDequeue(out var answer) : Answers.TryPeek(out answer))
        {
            await answer!(context);
        }
    }

    [GeneratedRegex("CALL (?<tool>\\S+) (?<words>.*?)END")]
    private static partial Regex Order();
}
