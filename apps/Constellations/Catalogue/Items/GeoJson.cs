using System.Text.Json;

namespace ScAi.Constellations.Catalogue.Items;

/// <summary>Checks the geometries of targets (RFC 7946): longitude first, rings closed.</summary>
internal static class GeoJson
{
    private const int MostPositions = 20_000;

    /// <summary>point, line or polygon; null for anything else.</summary>
    public static string? KindOf(JsonElement geometry) =>
        geometry.ValueKind == JsonValueKind.Object && geometry.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String
            ? type.GetString() switch { "Point" => "point", "LineString" => "line", "Polygon" => "polygon", _ => null }
            : null;

    public static void Check(string field, JsonElement geometry, FieldCheck check)
    {
        var kind = KindOf(geometry);
        if (kind is null)
        {
            check.Add($"{field}.type", "expected Point, LineString or Polygon");
            return;
        }

        foreach (var member in geometry.EnumerateObject().Where(member => member.Name is not ("type" or "coordinates")))
        {
            check.Add($"{field}.{member.Name}", "there is no such field");
            return;
        }

        if (!geometry.TryGetProperty("coordinates", out var coordinates) || coordinates.ValueKind != JsonValueKind.Array)
        {
            check.Add($"{field}.coordinates", "a value is required");
            return;
        }

        var budget = MostPositions;
        var problem = kind switch
        {
            "point" => Position(coordinates, ref budget),
            "line" => Positions(coordinates, least: 2, isRing: false, ref budget),
            _ => Rings(coordinates, ref budget),
        };
        if (problem is not null)
        {
            check.Add($"{field}.coordinates", problem);
        }
    }

    private static string? Rings(JsonElement rings, ref int budget)
    {
        if (rings.GetArrayLength() == 0)
        {
            return "expected at least one ring";
        }

        foreach (var ring in rings.EnumerateArray())
        {
            if (Positions(ring, least: 4, isRing: true, ref budget) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    private static string? Positions(JsonElement positions, int least, bool isRing, ref int budget)
    {
        if (positions.ValueKind != JsonValueKind.Array || positions.GetArrayLength() < least)
        {
            return $"expected at least {least} positions{(isRing ? " in a ring" : "")}";
        }

        foreach (var position in positions.EnumerateArray())
        {
            if (Position(position, ref budget) is { } problem)
            {
                return problem;
            }
        }

        var (first, last) = (positions[0], positions[positions.GetArrayLength() - 1]);
        return isRing && (first[0].GetDouble() != last[0].GetDouble() || first[1].GetDouble() != last[1].GetDouble())
            ? "expected a ring to end where it begins"
            : null;
    }

    private static string? Position(JsonElement position, ref int budget)
    {
        if (--budget < 0)
        {
            return $"expected up to {MostPositions} positions";
        }

        return position.ValueKind == JsonValueKind.Array && position.GetArrayLength() is 2 or 3
            && position.EnumerateArray().All(number => number.ValueKind == JsonValueKind.Number)
            && Math.Abs(position[0].GetDouble()) <= 180.0 && Math.Abs(position[1].GetDouble()) <= 90.0
            ? null
            : "expected positions as [longitude, latitude] in degrees, -180 to 180 and -90 to 90";
    }
}
