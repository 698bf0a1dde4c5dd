using System.Text.Json;

namespace ScAi.Messages.Wire;

/// <summary>Samples of telemetry: numbers by name, null where there is none.</summary>
internal static class WireSamples
{
    public static void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, double?> samples)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in samples)
        {
            if (value is { } number)
            {
                writer.WriteNumber(name, number);
            }
            else
            {
                writer.WriteNull(name);
            }
        }

        writer.WriteEndObject();
    }

    public static bool TryRead(ref Utf8JsonReader reader, out IReadOnlyDictionary<string, double?> samples)
    {
        var read = new Dictionary<string, double?>();
        samples = read;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            if (!reader.Read() || !TryReadSample(ref reader, out var value) || !read.TryAdd(name, value))
            {
                return false;
            }
        }

        return reader.TokenType == JsonTokenType.EndObject;
    }

    private static bool TryReadSample(ref Utf8JsonReader reader, out double? value)
    {
        value = null;
        if (reader.TokenType == JsonTokenType.Null)
        {
            return true;
        }

        var understood = reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out var number) && double.IsFinite(number);
        value = understood ? reader.GetDouble() : null;
        return understood;
    }
}
