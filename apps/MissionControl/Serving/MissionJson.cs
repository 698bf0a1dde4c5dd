using System.Text.Json;
using System.Text.Json.Serialization;
using System.Xml;
using ScAi.Messages;
using ScAi.Time;
using ScAi.Web;

namespace ScAi.MissionControl.Serving;

/// <summary>JSON of the interface: camel case, times and durations as on the wire, nulls written out, requests read strictly.</summary>
internal static class MissionJson
{
    /// <summary>Ready for use outside of routes.</summary>
    public static JsonSerializerOptions Settings { get; } = Made();

    /// <summary>Adds what is mission control's own to settings that are strict already.</summary>
    public static void Configure(JsonSerializerOptions json)
    {
        json.DefaultIgnoreCondition = JsonIgnoreCondition.Never;
        json.Converters.Add(new ScenarioTimeJson());
        json.Converters.Add(new WallTimeJson());
        json.Converters.Add(new DurationJson());
        json.Converters.Add(new ArgumentJson());
    }

    private static JsonSerializerOptions Made()
    {
        var options = WebSetup.Strictly(new JsonSerializerOptions(JsonSerializerDefaults.Web));
        Configure(options);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    private sealed class ScenarioTimeJson : JsonConverter<ScenarioTime>
    {
        public override ScenarioTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            ScenarioTime.TryParse(TextOf(ref reader), out var time) ? time : throw new JsonException("expected a time in ISO 8601");

        public override void Write(Utf8JsonWriter writer, ScenarioTime value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }

    private sealed class WallTimeJson : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            WireText.TryParse(TextOf(ref reader), out var time) ? time : throw new JsonException("expected a time in ISO 8601");

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteStringValue(WireText.Format(value));
    }

    private sealed class DurationJson : JsonConverter<TimeSpan>
    {
        public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            try
            {
                return XmlConvert.ToTimeSpan(TextOf(ref reader));
            }
            catch (FormatException)
            {
                throw new JsonException("expected a duration such as PT10M");
            }
        }

        public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) =>
            writer.WriteStringValue(XmlConvert.ToString(value));
    }

    private sealed class ArgumentJson : JsonConverter<ArgumentValue>
    {
        public override ArgumentValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
        {
            JsonTokenType.Number when reader.TryGetDouble(out var number) && double.IsFinite(number) => ArgumentValue.Of(number),
            JsonTokenType.String => ArgumentValue.Of(reader.GetString()!),
            _ => throw new JsonException("expected a number or a text"),
        };

        public override void Write(Utf8JsonWriter writer, ArgumentValue value, JsonSerializerOptions options)
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
    }

    private static string TextOf(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String ? reader.GetString()! : "";
}
