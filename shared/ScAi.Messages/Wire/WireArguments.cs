using System.Text.Json;

namespace ScAi.Messages.Wire;

/// <summary>Arguments of commands: numbers and texts by name.</summary>
internal static class WireArguments
{
    public static void Write(Utf8JsonWriter writer, ArgumentValue value)
    {
        if (value.Text is { } text)
        {
            writer.WriteStringValue(text);
        }
        else
        {
            writer.WriteNumberValue(value.Number);
        }
    }

    public static bool TryRead(ref Utf8JsonReader reader, out ArgumentValue value)
    {
        value = default;
        if (reader.TokenType == JsonTokenType.String)
        {
            value = ArgumentValue.Of(reader.GetString()!);
            return true;
        }

        if (reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out var number) && double.IsFinite(number))
        {
            value = ArgumentValue.Of(number);
            return true;
        }

        return false;
    }

    public static void WriteAll(Utf8JsonWriter writer, IReadOnlyDictionary<string, ArgumentValue> arguments)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in arguments)
        {
            writer.WritePropertyName(name);
            Write(writer, value);
        }

        writer.WriteEndObject();
    }

    public static bool TryReadAll(ref Utf8JsonReader reader, out IReadOnlyDictionary<string, ArgumentValue> arguments)
    {
        var read = new Dictionary<string, ArgumentValue>();
        arguments = read;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            if (!reader.Read() || !TryRead(ref reader, out var value) || !read.TryAdd(name, value))
            {
                return false;
            }
        }

        return reader.TokenType == JsonTokenType.EndObject;
    }
}
