using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace ScAi.Constellations.Assistant.Ollama;

/// <summary>A chat with a model behind Ollama's HTTP API (<c>/api/chat</c>), streamed line by line.</summary>
/// <remarks>Every silence of the server is bounded, and so is the length of an answer.</remarks>
public sealed class OllamaChatClient(HttpClient http, AssistantOptions options, TimeProvider clock) : IChatClient
{
    private const int LongestLine = 1 << 20;

    /// <summary>The models that are installed.</summary>
    /// <exception cref="OllamaException">The server is not there, or answers something else.</exception>
    public Task<IReadOnlyList<OllamaModel>> ModelsAsync(CancellationToken cancellation) => Asked<IReadOnlyList<OllamaModel>>(
        async patient =>
        {
            using var answer = await http.GetAsync("api/tags", patient);
            await ThrowUnlessGoodAsync(answer, patient);
            var models = await answer.Content.ReadFromJsonAsync<OllamaWire.Models>(OllamaWire.Json, patient);
            return [.. (models?.Entries ?? []).Where(model => model.Name is not null)
                .Select(model => new OllamaModel(model.Name!, model.Size, model.ModifiedAt))];
        },
        cancellation);

    /// <inheritdoc />
    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var updates = new List<ChatResponseUpdate>();
        await foreach (var update in GetStreamingResponseAsync(messages, options, cancellationToken))
        {
            updates.Add(update);
        }

        return updates.ToChatResponse();
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/chat")
        {
            Content = JsonContent.Create(RequestOf(messages, options), options: OllamaWire.Json),
        };
        using var answer = await Asked(
            patient => http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patient), cancellationToken);
        await Asked(async patient => { await ThrowUnlessGoodAsync(answer, patient); return true; }, cancellationToken);
        await using var stream = await answer.Content.ReadAsStreamAsync(cancellationToken);
        using var lines = new StreamReader(stream, Encoding.UTF8);
        var calls = 0;
        while (true)
        {
            var chunk = ChunkOf(await Asked(patient => lines.ReadLineAsync(patient).AsTask(), cancellationToken));
            if (chunk.Message?.Content is { Length: > 0 } text)
            {
                yield return new ChatResponseUpdate(ChatRole.Assistant, text);
            }

            foreach (var call in chunk.Message?.ToolCalls ?? [])
            {
                yield return new ChatResponseUpdate(ChatRole.Assistant, [CallOf(call, ++calls)]);
            }

            if (chunk.Done)
            {
                yield break;
            }
        }
    }

    /// <inheritdoc />
    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType?.IsInstanceOfType(this) == true ? this : null;

    /// <inheritdoc />
    public void Dispose() => http.Dispose();

    private static OllamaWire.Request RequestOf(IEnumerable<ChatMessage> messages, ChatOptions? options) => new(
        options?.ModelId ?? throw new OllamaException("No model is named."),
        [.. messages.SelectMany(WireMessages)],
        options.Tools is { Count: > 0 } tools
            ? [.. tools.OfType<AIFunctionDeclaration>().Select(tool =>
                new OllamaWire.Tool("function", new OllamaWire.ToolFunction(tool.Name, tool.Description, tool.JsonSchema)))]
            : null,
        Stream: true,
        new OllamaWire.Settings(options.Temperature, options.MaxOutputTokens));

    private static IEnumerable<OllamaWire.Message> WireMessages(ChatMessage message)
    {
        foreach (var result in message.Contents.OfType<FunctionResultContent>())
        {
            yield return new OllamaWire.Message("tool", result.Result?.ToString() ?? "", ToolName: result.CallId.Split('#')[0]);
        }

        var calls = message.Contents.OfType<FunctionCallContent>()
            .Select(call => new OllamaWire.ToolCall(new OllamaWire.Function(
                call.Name, JsonSerializer.SerializeToElement(call.Arguments ?? new Dictionary<string, object?>(), OllamaWire.Json))))
            .ToList();
        if (message.Text.Length > 0 || calls.Count > 0)
        {
            yield return new OllamaWire.Message(message.Role.Value, message.Text, calls.Count > 0 ? calls : null);
        }
    }

    private static FunctionCallContent CallOf(OllamaWire.ToolCall call, int number)
    {
        if (call.Function is not { Name: { Length: > 0 } name } function)
        {
            throw new OllamaException("The model called a tool without naming it.");
        }

        var arguments = function.Arguments.ValueKind switch
        {
            JsonValueKind.Object => function.Arguments.EnumerateObject().ToDictionary(
                member => member.Name, member => (object?)member.Value.Clone(), StringComparer.Ordinal),
            JsonValueKind.Undefined or JsonValueKind.Null => [],
            _ => new Dictionary<string, object?> { [""] = function.Arguments.Clone() },
        };
        return new FunctionCallContent($"{name}#{number}", name, arguments);
    }

    private static OllamaWire.Chunk ChunkOf(string? line)
    {
        if (line is null)
        {
            throw new OllamaException("The model's answer broke off.");
        }

        if (line.Length > LongestLine)
        {
            throw new OllamaException("The model's server sent a line that is too long.");
        }

        try
        {
            var chunk = JsonSerializer.Deserialize<OllamaWire.Chunk>(line, OllamaWire.Json);
            return chunk is null or { Error: not null }
                ? throw new OllamaException($"The model's server reports an error: {chunk?.Error}")
                : chunk;
        }
        catch (JsonException error)
        {
            throw new OllamaException("The model's server sent a line that is no JSON.", error);
        }
    }

    private static async Task ThrowUnlessGoodAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        if (!answer.IsSuccessStatusCode)
        {
            var text = await answer.Content.ReadAsStringAsync(cancellation);
            throw new OllamaException($"The model's server answers {(int)answer.StatusCode}: {text[..Math.Min(text.Length, 200)]}");
        }
    }

    /// <summary>Waits for the server, but not longer than is allowed, and says what was wrong in one way.</summary>
    private async Task<T> Asked<T>(Func<CancellationToken, Task<T>> ask, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(options.Silence, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
        try
        {
            return await ask(either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new OllamaException($"The model's server has been silent for {options.Silence.TotalSeconds:0} s.");
        }
        catch (Exception error) when (error is HttpRequestException or IOException or JsonException)
        {
            throw new OllamaException($"The model's server at {http.BaseAddress} cannot be used: {error.Message}", error);
        }
    }
}
