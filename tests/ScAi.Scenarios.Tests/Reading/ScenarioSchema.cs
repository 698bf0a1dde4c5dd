using System.Text.Json;
using System.Text.Json.Nodes;

namespace ScAi.Scenarios.Tests.Reading;

/// <summary>The JSON Schema of scenario files, for editors: made from <see cref="ScenarioKeys"/>. The reader checks far more.</summary>
internal static class ScenarioSchema
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The schema as it stands in the repository.</summary>
    public static string Text()
    {
        var schema = Block("");
        schema.Insert(0, "$schema", "http://json-schema.org/draft-07/schema#");
        schema.Insert(1, "title", "ScAi scenario");
        return schema.ToJsonString(Indented) + "\n";
    }

    private static JsonObject Block(string block) => Block(ScenarioKeys.All.Where(key => key.Block == block));

    private static JsonObject Block(IEnumerable<ScenarioKey> keys)
    {
        var known = keys.ToList();
        var block = new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = new JsonObject(known.Select(key => KeyValuePair.Create(key.Name, (JsonNode?)Property(key)))),
        };
        var required = known.Where(key => key is { Default: null, InDefaults: false }).Select(key => (JsonNode?)key.Name).ToArray();
        if (required.Length > 0)
        {
            block["required"] = new JsonArray(required);
        }

        return block;
    }

    private static JsonObject Property(ScenarioKey key)
    {
        var property = Value(key);
        var range = key.Range.Length == 0 ? "" : $" Range: {key.Range}.";
        var byDefault = string.IsNullOrEmpty(key.Default) ? "" : $" Default: {key.Default}.";
        property["description"] = (key.Meaning + range + byDefault).Replace("`", "", StringComparison.Ordinal);
        return property;
    }

    private static JsonObject Value(ScenarioKey key) => key.Value switch
    {
        "block" when key.Name == "defaults" => Block(ScenarioKeys.All.Where(other =>
            other.InDefaults && other.Block == (key.Block == "ground" ? "ground.stations[]" : $"{key.Block}.list[]"))),
        "block" => Block(key.Path),
        "block of names and values" => new JsonObject { ["type"] = "object", ["additionalProperties"] = Of("string", "number") },
        "block or `none`" => Either(Block(key.Path), new JsonObject { ["const"] = "none" }),
        "list" => new JsonObject { ["type"] = "array", ["items"] = Block(key.Path + "[]") },
        "list of names" => ListOf("string", "number"),
        "list of 2 angles" => ListOf("string"),
        "list of 2 or 3 lines, or text of as many lines" => Either(ListOf("string"), Of("string")),
        "whole number" => Of("integer"),
        "number" => Of("number"),
        "`true`, `false`" => Of("boolean"),
        "number or `max`" => Either(Of("number"), new JsonObject { ["const"] = "max" }),
        "latitude" or "longitude" or "fraction" or "text" or "name" => Of("string", "number"),
        var names when names.StartsWith('`') && names.Contains("`, `", StringComparison.Ordinal) => new JsonObject
        {
            ["enum"] = new JsonArray([.. names.Split(", ").Select(name => (JsonNode?)name.Trim('`'))]),
        },
        _ => Of("string"),
    };

    private static JsonObject ListOf(params string[] types) => new() { ["type"] = "array", ["items"] = Of(types) };

    private static JsonObject Either(params JsonNode?[] choices) => new() { ["anyOf"] = new JsonArray(choices) };

    private static JsonObject Of(params string[] types) => new()
    {
        ["type"] = types.Length == 1 ? types[0] : new JsonArray([.. types.Select(type => (JsonNode?)type)]),
    };
}
