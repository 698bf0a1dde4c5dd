using System.Text.Json;
using NetTopologySuite.Geometries;

namespace ScAi.Orbits.Coverage.Targets;

/// <summary>Reads targets from GeoJSON (RFC 7946): any geometry, feature or collection of them, longitude first.</summary>
public static class GeoJsonTarget
{
    /// <summary>The target that a text describes.</summary>
    /// <param name="json">A geometry, Feature or FeatureCollection; features without geometry are passed over.</param>
    /// <param name="resolutionDegrees">Of the grid or the pieces of lines; ignored for points.</param>
    /// <param name="shape">How rows of the grid are divided.</param>
    /// <exception cref="TargetFormatException">It is not GeoJSON, or no possible target; the message begins with the member's path.</exception>
    public static CoverageTarget Read(string json, double resolutionDegrees, GridShape shape = GridShape.EqualAngle)
    {
        ArgumentNullException.ThrowIfNull(json);
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        }
        catch (JsonException wrong)
        {
            throw new TargetFormatException(
                "", $"not JSON: line {wrong.LineNumber + 1}, column {wrong.BytePositionInLine + 1}");
        }

        using (document)
        {
            var parts = new List<(string Path, Geometry Geometry)>();
            Collect(document.RootElement, "", parts);
            return CoverageTarget.OfParts(parts, resolutionDegrees, shape);
        }
    }

    private static void Collect(JsonElement element, string path, List<(string Path, Geometry Geometry)> parts)
    {
        var type = Type(element, path);
        switch (type)
        {
            case "FeatureCollection":
                Each(element, "features", path, (feature, at) => Collect(feature, at, parts));
                break;
            case "Feature":
                if (!element.TryGetProperty("geometry", out var geometry))
                {
                    throw new TargetFormatException(Join(path, "geometry"), "expected a geometry or null, found nothing");
                }

                if (geometry.ValueKind != JsonValueKind.Null)
                {
                    Collect(geometry, Join(path, "geometry"), parts);
                }

                break;
            case "GeometryCollection":
                Each(element, "geometries", path, (part, at) => Collect(part, at, parts));
                break;
            default:
                parts.Add((path, Simple(element, type, path)));
                break;
        }
    }

    private static Geometry Simple(JsonElement element, string type, string path)
    {
        var at = Join(path, "coordinates");
        if (!element.TryGetProperty("coordinates", out var coordinates))
        {
            throw new TargetFormatException(at, "expected an array, found nothing");
        }

        var plane = LongitudeLatitude.Plane;
        return type switch
        {
            "Point" => plane.CreatePoint(Place(coordinates, at)),
            "MultiPoint" => plane.CreateMultiPointFromCoords(Places(coordinates, at, 0)),
            "LineString" => Line(coordinates, at),
            "MultiLineString" => plane.CreateMultiLineString([.. Array(coordinates, at).Select(line => Line(line.Element, line.Path))]),
            "Polygon" => Polygon(coordinates, at),
            "MultiPolygon" => plane.CreateMultiPolygon([.. Array(coordinates, at).Select(area => Polygon(area.Element, area.Path))]),
            _ => throw new TargetFormatException(
                Join(path, "type"),
                $"expected Point, MultiPoint, LineString, MultiLineString, Polygon, MultiPolygon, GeometryCollection, Feature or "
                + $"FeatureCollection, found \"{type}\""),
        };
    }

    private static LineString Line(JsonElement element, string path) =>
        LongitudeLatitude.Plane.CreateLineString(Places(element, path, 2));

    private static Polygon Polygon(JsonElement element, string path)
    {
        var rings = Array(element, path).Select(ring => Ring(ring.Element, ring.Path)).ToArray();
        return rings.Length > 0
            ? LongitudeLatitude.Plane.CreatePolygon(rings[0], rings[1..])
            : LongitudeLatitude.Plane.CreatePolygon();
    }

    private static LinearRing Ring(JsonElement element, string path)
    {
        var places = Places(element, path, 4);
        return places[0].Equals2D(places[^1])
            ? LongitudeLatitude.Plane.CreateLinearRing(places)
            : throw new TargetFormatException(path, "the ring is not closed: its last position must equal its first");
    }

    private static Coordinate[] Places(JsonElement element, string path, int atLeast)
    {
        var places = Array(element, path).Select(place => Place(place.Element, place.Path)).ToArray();
        return places.Length >= atLeast
            ? places
            : throw new TargetFormatException(path, $"expected at least {atLeast} positions, found {places.Length}");
    }

    private static CoordinateZ Place(JsonElement element, string path)
    {
        var numbers = Array(element, path).Select(number => number.Element.ValueKind == JsonValueKind.Number
            && number.Element.TryGetDouble(out var value) && double.IsFinite(value)
                ? value
                : throw new TargetFormatException(number.Path, $"expected a number, found {Shown(number.Element)}")).ToArray();
        return numbers.Length >= 2
            ? new CoordinateZ(numbers[0], numbers[1], numbers.Length > 2 ? numbers[2] : double.NaN)
            : throw new TargetFormatException(path, $"expected longitude and latitude, found {numbers.Length} numbers");
    }

    private static string Type(JsonElement element, string path)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new TargetFormatException(path, $"expected a GeoJSON object, found {Shown(element)}");
        }

        return element.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String
            ? type.GetString()!
            : throw new TargetFormatException(Join(path, "type"), "expected a GeoJSON type, found nothing");
    }

    private static void Each(JsonElement element, string name, string path, Action<JsonElement, string> read)
    {
        if (!element.TryGetProperty(name, out var members))
        {
            throw new TargetFormatException(Join(path, name), "expected an array, found nothing");
        }

        foreach (var (member, at) in Array(members, Join(path, name)))
        {
            read(member, at);
        }
    }

    private static IEnumerable<(JsonElement Element, string Path)> Array(JsonElement element, string path) =>
        element.ValueKind == JsonValueKind.Array
            ? element.EnumerateArray().Select((member, i) => (member, $"{path}[{i}]"))
            : throw new TargetFormatException(path, $"expected an array, found {Shown(element)}");

    private static string Join(string path, string name) => path.Length > 0 ? $"{path}.{name}" : name;

    private static string Shown(JsonElement element)
    {
        var text = element.GetRawText();
        return text.Length <= 40 ? text : text[..37] + "...";
    }
}
