using System.Text.Json;
using System.Text.Json.Serialization;

namespace ScAi.Constellations.Assistant.Ollama;

/// <summary>What goes to Ollama's HTTP API and comes from it, as far as it is used.</summary>
internal static class OllamaWire
{
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    internal sealed record Request(
        string Model, IReadOnlyList<Message> Messages, IReadOnlyList<Tool>? Tools, bool Stream, Settings? Options);

    internal sealed record Settings(float? Temperature, int? NumPredict);

    internal sealed record Message(string Role, string? Content, IReadOnlyList<ToolCall>? ToolCalls = null, string? ToolName = null);

    internal sealed record ToolCall(Function? Function);

    internal sealed record Function(string? Name, JsonElement Arguments);

    internal sealed record Tool(string Type, ToolFunction Function);

    internal sealed record ToolFunction(string Name, string Description, JsonElement Parameters);

    internal sealed record Chunk(Message? Message, bool Done, string? Error);

    internal sealed record Models(IReadOnlyList<Model>? Entries)
    {
        [JsonPropertyName("models")]
        public IReadOnlyList<Model>? Entries { get; init; } = Entries;
    }

    internal sealed record Model(string? Name, long Size, DateTimeOffset? ModifiedAt);
}
