using System.Text.Json;
using System.Text.Json.Serialization;
using ScAi.Recordings;

namespace ScAi.Observer.Serving;

/// <summary>JSON of the interface: names and values as the records have them, nulls written out, requests read strictly.</summary>
internal static class ObserverJson
{
    public static void Configure(JsonSerializerOptions json)
    {
        json.Converters.Clear();
        RecordingsJson.Configure(json);
        json.DefaultIgnoreCondition = JsonIgnoreCondition.Never;
    }
}
