using System.Text.Json;
using System.Text.Json.Serialization;
using ScAi.Time;

namespace ScAi.Recordings;

/// <summary>Scenario times as ISO 8601 in UTC.</summary>
internal sealed class ScenarioTimeJson : JsonConverter<ScenarioTime>
{
    public override ScenarioTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ScenarioTime.TryParse(reader.GetString(), out var time) ? time : throw new JsonException("expected a time in ISO 8601");

    public override void Write(Utf8JsonWriter writer, ScenarioTime value, JsonSerializerOptions options) =>
        WallTimeJson.WriteText(writer, value.ToCalendar());
}
