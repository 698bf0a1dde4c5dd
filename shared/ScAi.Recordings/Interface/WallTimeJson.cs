using System.Text.Json;
using System.Text.Json.Serialization;
using ScAi.Time;

namespace ScAi.Recordings;

/// <summary>Wall-clock times as ISO 8601 in UTC.</summary>
internal sealed class WallTimeJson : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        WireText.TryParse(reader.GetString(), out var time) ? time : throw new JsonException("expected a time in ISO 8601");

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => WriteText(writer, value);

    public static void WriteText(Utf8JsonWriter writer, DateTimeOffset value)
    {
        Span<byte> utf8 = stackalloc byte[WireText.MaxLength];
        utf8 = utf8[..WireText.Format(value, utf8)];
        Span<byte> quoted = stackalloc byte[WireText.MaxLength + 2];
        quoted[0] = quoted[utf8.Length + 1] = (byte)'"';
        utf8.CopyTo(quoted[1..]);
        writer.WriteRawValue(quoted[..(utf8.Length + 2)], skipInputValidation: true);
    }
}
