using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ScAi.Launcher.Commands;

/// <summary>JSON for files and terminals: nothing is escaped that need not be.</summary>
internal static class ReadableJson
{
    public static string Of<T>(T value, JsonTypeInfo<T> type, bool indented = false)
    {
        using var stream = new MemoryStream();
        var options = new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = indented };
        using (var json = new Utf8JsonWriter(stream, options))
        {
            JsonSerializer.Serialize(json, value, type);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
