using System.Text.Json;
using ScAi.Time;
using static ScAi.Orbits.Exports.ExportText;

namespace ScAi.Orbits.Exports;

/// <summary>Sites and links as packets of a CZML document.</summary>
internal static class CzmlGround
{
    private static readonly int[] Up = [64, 196, 150, 255];
    private static readonly int[] Out = [239, 83, 80, 255];

    public static void WriteSite(Utf8JsonWriter json, CzmlSite site, int index, ScenarioTime from, ScenarioTime to)
    {
        json.WriteStartObject();
        json.WriteString("id", IdOf(index));
        json.WriteString("name", site.Name);
        json.WriteStartObject("position");
        WriteNumbers(json, "cartographicDegrees", [site.LongitudeDegrees, site.LatitudeDegrees, site.AltitudeMeters]);
        json.WriteEndObject();
        json.WriteStartObject("point");
        json.WriteNumber("pixelSize", 10);
        json.WriteStartArray("color");
        WriteColor(json, from, to, Up);
        foreach (var (start, end) in site.Outages)
        {
            WriteColor(json, ScenarioTime.Max(start, from), ScenarioTime.Min(end, to), Out);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartObject("label");
        json.WriteString("text", site.Name);
        json.WriteString("font", "13px sans-serif");
        json.WriteStartObject("pixelOffset");
        WriteNumbers(json, "cartesian2", [0, 16]);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>One packet per pair: a line between the two, shown while they are linked.</summary>
    public static void WriteLinks(Utf8JsonWriter json, string satellite, string name, IGrouping<(int Satellite, int Site), CzmlLink> links, ScenarioTime from, ScenarioTime to)
    {
        json.WriteStartObject();
        json.WriteString("id", $"link/{links.Key.Satellite}/{links.Key.Site}");
        json.WriteString("name", name);
        json.WriteStartObject("polyline");
        json.WriteStartArray("show");
        WriteShow(json, from, to, false);
        foreach (var link in links)
        {
            WriteShow(json, link.Start, link.End, true);
        }

        json.WriteEndArray();
        json.WriteStartObject("positions");
        json.WriteStartArray("references");
        json.WriteStringValue($"{satellite}#position");
        json.WriteStringValue($"{IdOf(links.Key.Site)}#position");
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteNumber("width", 2);
        json.WriteString("arcType", "NONE");
        json.WriteStartObject("material");
        json.WriteStartObject("solidColor");
        json.WriteStartObject("color");
        WriteNumbers(json, "rgba", [.. Up.Select(channel => (double)channel)]);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string IdOf(int site) => $"site/{site}";

    private static void WriteShow(Utf8JsonWriter json, ScenarioTime from, ScenarioTime to, bool isShown)
    {
        json.WriteStartObject();
        json.WriteString("interval", $"{Iso(from)}/{Iso(to)}");
        json.WriteBoolean("boolean", isShown);
        json.WriteEndObject();
    }

    private static void WriteColor(Utf8JsonWriter json, ScenarioTime from, ScenarioTime to, int[] color)
    {
        if (to <= from)
        {
            return;
        }

        json.WriteStartObject();
        json.WriteString("interval", $"{Iso(from)}/{Iso(to)}");
        WriteNumbers(json, "rgba", [.. color.Select(channel => (double)channel)]);
        json.WriteEndObject();
    }

    private static void WriteNumbers(Utf8JsonWriter json, string name, double[] numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }
}
