using System.Collections.Frozen;
using System.Text.Json;

namespace ScAi.Messages.Wire;

/// <summary>Counts of messages by topic or channel, in grants and requests.</summary>
internal static class WireCounts
{
    /// <summary>Writes an object with one member per name.</summary>
    public static void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, int> counts)
    {
        writer.WriteStartObject();
        if (counts.Count > 0)
        {
            foreach (var (name, count) in counts)
            {
                writer.WriteNumber(name, count);
            }
        }

        writer.WriteEndObject();
    }

    /// <summary>Reads an object of whole numbers from 0, each name once. An empty one is always the same instance.</summary>
    public static bool TryRead(ref Utf8JsonReader reader, out IReadOnlyDictionary<string, int> counts)
    {
        counts = FrozenDictionary<string, int>.Empty;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        Dictionary<string, int>? read = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            read ??= [];
            if (!reader.Read() || reader.TokenType != JsonTokenType.Number
                || !reader.TryGetInt32(out var count) || count < 0 || !read.TryAdd(name, count))
            {
                return false;
            }
        }

        counts = read ?? counts;
        return reader.TokenType == JsonTokenType.EndObject;
    }
}
