using System.Text;
using System.Text.Json.Nodes;

namespace ScAi.Messages.Tests.Schemas;

/// <summary>Payloads made from an example and its schema: complete ones, and ones with a single thing wrong.</summary>
internal static class Payloads
{
    /// <summary>A record's schema as JSON.</summary>
    public static JsonObject SchemaOf(Type record) =>
        JsonNode.Parse(File.ReadAllText(Repository.File("schemas", $"{record.Name}.schema.json")))!.AsObject();

    public static byte[] Utf8(JsonNode payload) => Encoding.UTF8.GetBytes(payload.ToJsonString());

    /// <summary>Gives every member that the example leaves out some value that its schema allows.</summary>
    public static void AddMissingMembers(JsonObject payload, JsonObject schema)
    {
        foreach (var (name, member) in Members(schema))
        {
            if (member.ContainsKey("properties"))
            {
                AddMissingMembers(payload[name]!.AsObject(), member);
            }
            else if (!payload.ContainsKey(name))
            {
                payload[name] = SomeValue(member);
            }
        }
    }

    /// <summary>Takes away every member that the schema does not require.</summary>
    public static void RemoveOptionalMembers(JsonObject payload, JsonObject schema)
    {
        var required = RequiredBy(schema);
        foreach (var (name, member) in Members(schema))
        {
            if (!required.Contains(name))
            {
                payload.Remove(name);
            }
            else if (member.ContainsKey("properties"))
            {
                RemoveOptionalMembers(payload[name]!.AsObject(), member);
            }
        }
    }

    /// <summary>Each member at its least and at its greatest value, and null where that is allowed.</summary>
    public static IEnumerable<JsonObject> AtLimits(JsonObject payload, JsonObject schema)
    {
        foreach (var (name, member) in Members(schema))
        {
            foreach (var limit in new[] { member["minimum"], member["maximum"] }.OfType<JsonNode>())
            {
                yield return With(payload, name, limit);
            }

            if (TypesOf(member).Contains("null"))
            {
                yield return With(payload, name, null);
            }

            if (member.ContainsKey("properties"))
            {
                foreach (var inner in AtLimits(payload[name]!.AsObject(), member))
                {
                    yield return With(payload, name, inner);
                }
            }
        }
    }

    /// <summary>Each required member missing, each member mistyped in several ways, each out of range on either side.</summary>
    /// <returns>The payload and the member that is at fault.</returns>
    public static IEnumerable<(JsonObject Payload, string Member)> Wrong(JsonObject payload, JsonObject schema)
    {
        foreach (var required in RequiredBy(schema))
        {
            yield return (Without(payload, required), required);
        }

        foreach (var (name, member) in Members(schema))
        {
            foreach (var wrong in WrongValues(member))
            {
                yield return (With(payload, name, wrong), name);
            }

            if (member.ContainsKey("properties"))
            {
                foreach (var (inner, at) in Wrong(payload[name]!.AsObject(), member))
                {
                    yield return (With(payload, name, inner), at);
                }
            }
        }
    }

    private static IReadOnlyList<string> RequiredBy(JsonObject schema) =>
        [.. schema["required"]?.AsArray().Select(name => name!.GetValue<string>()) ?? []];

    private static IEnumerable<(string Name, JsonObject Schema)> Members(JsonObject schema) =>
        schema["properties"]!.AsObject().Select(member => (member.Key, member.Value!.AsObject()));

    private static IReadOnlyList<string> TypesOf(JsonObject member) =>
        member["type"] is JsonArray several ? [.. several.Select(type => type!.GetValue<string>())] : [member["type"]!.GetValue<string>()];

    private static JsonNode SomeValue(JsonObject member) => member switch
    {
        _ when member["enum"] is JsonArray names => names[0]!.DeepClone(),
        _ when member["format"] is not null => "2023-08-01T07:20:00+00:00",
        _ => TypesOf(member)[0] switch
        {
            "boolean" => true,
            "string" => "some text",
            "integer" or "number" => 7,
            var type => throw new NotSupportedException(type),
        },
    };

    private static IEnumerable<JsonNode?> WrongValues(JsonObject member)
    {
        var types = TypesOf(member);
        if (!types.Contains("null"))
        {
            yield return null;
        }

        yield return types[0] == "array" ? new JsonObject() : new JsonArray();
        yield return types[0] == "boolean" ? 1 : true;
        switch (types[0])
        {
            case "object":
                yield return "text";
                yield return 1;
                break;
            case "array":
                yield return new JsonArray(1);
                yield return "text";
                break;
            case "boolean":
                yield return "true";
                break;
            case "string" when member.ContainsKey("format") || member.ContainsKey("enum"):
                yield return "nonsense";
                yield return "";
                break;
            case "string":
                yield return 1;
                break;
            default:
                yield return "1";
                break;
        }

        if (types[0] == "integer")
        {
            yield return 1.5;
        }

        if (member["minimum"] is { } minimum)
        {
            yield return minimum.GetValue<decimal>() - 1;
        }

        if (member["maximum"] is { } maximum)
        {
            yield return maximum.GetValue<decimal>() + 1;
        }
    }

    private static JsonObject Without(JsonObject payload, string member)
    {
        var copy = payload.DeepClone().AsObject();
        copy.Remove(member);
        return copy;
    }

    private static JsonObject With(JsonObject payload, string member, JsonNode? value)
    {
        var copy = payload.DeepClone().AsObject();
        copy[member] = value?.DeepClone();
        return copy;
    }
}
