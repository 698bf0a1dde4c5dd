using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ScAi.Constellations.Assistant;
using ScAi.Constellations.Assistant.Ollama;
using ScAi.Constellations.Outbound;

namespace ScAi.Constellations.Tests.Assistant;

/// <summary>A platform with models, and questions to it.</summary>
internal static class Chat
{
    /// <summary>With a server of models, which may say nothing for two seconds unless told otherwise.</summary>
    public static async Task<TestPlatform> StartAsync(PostgresServer server, FakeOllama ollama, string? address = null, TimeSpan? silence = null, bool allowPrivate = true)
    {
        var options = new AssistantOptions
        {
            Server = new Uri(address ?? ollama.Address),
            AllowPrivateServer = allowPrivate,
            Silence = silence ?? TimeSpan.FromSeconds(2),
        };
        return await TestPlatform.StartAsync(SqlDialect.Sqlite, server, services =>
        {
            services.AddSingleton(options);
            services.AddSingleton(new ModelDoor(new OllamaChatClient(
                OutboundHttp.Create(options.Server, allowPrivate, Timeout.InfiniteTimeSpan), options, TimeProvider.System)));
        });
    }

    public static async Task<List<(string Kind, JsonNode Data)>> AskAsync(HttpClient client, string question, string? conversation = null)
    {
        using var answer = await client.PostAsJsonAsync("/generate_stream_ollama", new { prompt = question, model = "replay:1b", conversation });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType!.MediaType);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.DoesNotContain("<", text, StringComparison.Ordinal);
        return
        [
            .. text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(item => item.Split('\n'))
                .Select(lines => (lines[0]["event: ".Length..], JsonNode.Parse(lines[1]["data: ".Length..])!)),
        ];
    }
}
