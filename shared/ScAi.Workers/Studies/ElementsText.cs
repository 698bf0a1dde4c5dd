using System.Text.Json;
using ScAi.Orbits.Elements;
using ScAi.Time;

namespace ScAi.Workers.Studies;

/// <summary>An element set as JSON: what SGP4 uses, exactly, and who it is.</summary>
internal static class ElementsText
{
    public static void Write(Utf8JsonWriter json, string name, ElementSet set)
    {
        json.WriteStartObject(name);
        json.WriteNumber("number", set.CatalogueNumber);
        if (set.ObjectName is { } objectName)
        {
            json.WriteString("name", objectName);
        }

        if (set.ObjectId is { } id)
        {
            json.WriteString("id", id);
        }

        json.WriteNumber("epoch", set.Epoch.UnixMicroseconds);
        json.WriteNumber("meanMotion", set.MeanMotionRevsPerDay);
        json.WriteNumber("eccentricity", set.Eccentricity);
        json.WriteNumber("inclination", set.InclinationDegrees);
        json.WriteNumber("node", set.RightAscensionDegrees);
        json.WriteNumber("perigee", set.ArgumentOfPerigeeDegrees);
        json.WriteNumber("anomaly", set.MeanAnomalyDegrees);
        json.WriteNumber("bStar", set.BStar);
        json.WriteEndObject();
    }

    public static ElementSet Read(JsonElement set) => new()
    {
        CatalogueNumber = set.GetProperty("number").GetInt32(),
        ObjectName = set.TryGetProperty("name", out var name) ? name.GetString() : null,
        ObjectId = set.TryGetProperty("id", out var id) ? id.GetString() : null,
        Epoch = ScenarioTime.FromUnixMicroseconds(set.GetProperty("epoch").GetInt64()),
        MeanMotionRevsPerDay = set.GetProperty("meanMotion").GetDouble(),
        Eccentricity = set.GetProperty("eccentricity").GetDouble(),
        InclinationDegrees = set.GetProperty("inclination").GetDouble(),
        RightAscensionDegrees = set.GetProperty("node").GetDouble(),
        ArgumentOfPerigeeDegrees = set.GetProperty("perigee").GetDouble(),
        MeanAnomalyDegrees = set.GetProperty("anomaly").GetDouble(),
        BStar = set.GetProperty("bStar").GetDouble(),
    };
}
