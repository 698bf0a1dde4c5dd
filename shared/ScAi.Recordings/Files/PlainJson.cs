using System.Text.Json;
using System.Text.Json.Serialization;

namespace ScAi.Recordings;

/// <summary>Writes any JSON on one line, without reflection.</summary>
[JsonSourceGenerationOptions(WriteIndented = false)]
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class PlainJson : JsonSerializerContext;
