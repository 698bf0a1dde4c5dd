using System.Buffers;
using System.Text.Json;
using ScAi.Time;
using ScAi.Web.Problems;

namespace ScAi.Constellations.Packages;

/// <summary>The footprints of a package in a part of its window.</summary>
internal static class FootprintCut
{
    /// <param name="collection">As <c>footprints.geojson</c> has it.</param>
    /// <param name="from">Those that have ended by then are left out; none when empty.</param>
    /// <param name="to">Those that begin then or later are left out; none when empty.</param>
    /// <exception cref="ProblemException">400: a time is none.</exception>
    public static byte[] Of(byte[] collection, string from, string to)
    {
        var (first, end) = (Time("from", from), Time("to", to));
        if (first is null && end is null)
        {
            return collection;
        }

        using var document = JsonDocument.Parse(collection);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("type", "FeatureCollection");
            json.WriteStartArray("features");
            foreach (var feature in document.RootElement.GetProperty("features").EnumerateArray())
            {
                var properties = feature.GetProperty("properties");
                var isTime = ScenarioTime.TryParse(properties.GetProperty("time").GetString()!, out var time);
                if (isTime && !(time + TimeSpan.FromSeconds(properties.GetProperty("seconds").GetDouble()) <= first) && !(time >= end))
                {
                    feature.WriteTo(json);
                }
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static ScenarioTime? Time(string name, string text) =>
        text.Length == 0 ? null
        : ScenarioTime.TryParse(text, out var time) ? time
        : throw new ProblemException(Problem.Invalid(name, "expected a time, such as 2023-08-01T00:00:00Z"));
}
