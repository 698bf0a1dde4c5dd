using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ScAi.Constellations.Catalogue.Items;
using ScAi.Web.Problems;

namespace ScAi.Constellations.Catalogue.Imports;

/// <summary>
/// Reads the documented shape of a constellation:
/// <c>{"constellation_name": ..., "satellites": {key: {"name", "tle1", "tle2", "sensor_type", "sensor_value", ...}}}</c>; further
/// fields are those of a satellite, as <c>launch_date</c> or <c>launchDate</c>.
/// </summary>
internal static class ConstellationFile
{
    private static readonly HashSet<string> s_fields =
        [.. typeof(Satellite).GetProperties().Where(field => field.Name is not nameof(Satellite.Elements)).Select(field => CatalogueJson.FieldName(field.Name))];

    /// <summary>Whether a text is in this shape rather than a list of OMMs.</summary>
    public static bool Is(string text) => text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n').StartsWith('{') && text.Contains("\"satellites\"", StringComparison.Ordinal);

    /// <exception cref="ProblemException">400: it is no JSON, or has no name or satellites.</exception>
    public static ImportedFile Read(string text)
    {
        var root = JsonNode.Parse(text, null, new JsonDocumentOptions { MaxDepth = 16, AllowDuplicateProperties = false }) as JsonObject
            ?? throw new ProblemException(Problem.Invalid("body", "expected a JSON object"));
        var check = new FieldCheck();
        var name = (root["constellation_name"] as JsonValue)?.TryGetValue<string>(out var given) == true ? given : null;
        check.Required("constellation_name", name).Text("constellation_name", name);
        if (root["satellites"] is not JsonObject { Count: > 0 })
        {
            check.Add("satellites", "expected at least one satellite, as an object of objects");
        }

        foreach (var (field, _) in root.Where(member => member.Key is not ("constellation_name" or "satellites")))
        {
            check.Add(field, "there is no such field");
        }

        check.ThrowIfAny();
        var lines = LinesOf(text);
        var satellites = new List<ImportedSatellite>();
        var problems = new List<ImportProblem>();
        var remarks = new List<ImportProblem>();
        foreach (var (key, record) in root["satellites"]!.AsObject())
        {
            var line = lines.GetValueOrDefault(key, 1);
            try
            {
                satellites.Add(One(line, key, record as JsonObject, remarks));
            }
            catch (ProblemException wrong)
            {
                problems.AddRange(wrong.Problem.Errors.Select(error =>
                    new ImportProblem(line, key, $"{error.Key}: {string.Join(", ", error.Value)}")));
            }
            catch (JsonException wrong)
            {
                problems.Add(new ImportProblem(line, key, $"{wrong.Path?.TrimStart('$', '.')}: the value is not of the expected kind"));
            }
        }

        return new ImportedFile(name, satellites, problems, remarks);
    }

    private static ImportedSatellite One(int line, string key, JsonObject? record, List<ImportProblem> remarks)
    {
        if (record is null)
        {
            throw new ProblemException(Problem.Invalid("satellite", "expected an object"));
        }

        var fields = new JsonObject { ["name"] = key };
        foreach (var (name, value) in record)
        {
            var field = Camel(name);
            if (s_fields.Contains(field))
            {
                fields[field] = value?.DeepClone();
            }
            else if (name is not ("tle1" or "tle2" or "sensor_type" or "sensor_value"))
            {
                remarks.Add(new ImportProblem(line, key, $"{name}: there is no such field; left out"));
            }
        }

        foreach (var line12 in new[] { "tle1", "tle2" })
        {
            if ((record[line12] as JsonValue)?.TryGetValue<string>(out _) != true)
            {
                throw new ProblemException(Problem.Invalid(line12, "a line of a two-line element set is required"));
            }
        }

        var satellite = fields.Deserialize<Satellite>(CatalogueJson.Options)!;
        satellite = satellite with { Elements = new Elements { Tle1 = (string)record["tle1"]!, Tle2 = (string)record["tle2"]! } };
        return new ImportedSatellite(line, satellite, SensorText.Read($"{satellite.Name} sensor", record["sensor_type"], record["sensor_value"]));
    }

    private static string Camel(string name) =>
        string.Concat(name.Split('_', StringSplitOptions.RemoveEmptyEntries).Select((part, i) => i == 0 ? part : char.ToUpperInvariant(part[0]) + part[1..]));

    /// <summary>On which line each satellite's key stands.</summary>
    private static Dictionary<string, int> LinesOf(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes);
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var (line, counted, isInside) = (1, 0, false);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth > 2)
            {
                continue;
            }

            if (reader.CurrentDepth == 1)
            {
                isInside = reader.ValueTextEquals("satellites");
            }
            else if (isInside)
            {
                line += bytes.AsSpan(counted, (int)reader.TokenStartIndex - counted).Count((byte)'\n');
                counted = (int)reader.TokenStartIndex;
                lines[reader.GetString()!] = line;
            }
        }

        return lines;
    }
}
