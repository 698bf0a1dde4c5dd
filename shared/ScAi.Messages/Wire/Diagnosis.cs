using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ScAi.Messages.Wire;

/// <summary>Says in one line why a payload could not be read.</summary>
internal static class Diagnosis
{
    /// <summary>The member at fault and what was expected.</summary>
    /// <param name="utf8">The payload.</param>
    /// <param name="shape">What it should have been.</param>
    /// <param name="path">Where reading stopped, as <see cref="JsonException.Path"/> has it.</param>
    public static string Of(ReadOnlySpan<byte> utf8, JsonTypeInfo shape, string? path)
    {
        try
        {
            var payload = JsonElement.Parse(utf8, new JsonDocumentOptions { MaxDepth = WireJson.MaxDepth });
            return Of("payload", payload, shape, (path ?? "$").Split('.').AsSpan(1));
        }
        catch (JsonException notJson)
        {
            return $"payload: expected a JSON object of at most {WireJson.MaxDepth} levels, "
                + $"stopped at byte {notJson.BytePositionInLine} of line {notJson.LineNumber + 1}";
        }
    }

    private static string Of(string name, JsonElement value, JsonTypeInfo shape, ReadOnlySpan<string> path)
    {
        if (shape.Kind != JsonTypeInfoKind.Object)
        {
            return $"{name}: expected {Expected(shape)}";
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            return $"{name}: expected a JSON object";
        }

        foreach (var member in shape.Properties)
        {
            var given = value.EnumerateObject().Where(property => property.NameEquals(member.Name)).ToList();
            var memberShape = shape.Options.GetTypeInfo(Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType);
            if (given.Count > 1)
            {
                return $"{member.Name}: expected once, got {given.Count} times";
            }

            if (given.Count == 0 && member.IsRequired)
            {
                return $"{member.Name}: missing, expected {Expected(memberShape)}";
            }

            if (given.Count == 1 && !path.IsEmpty && path[0] == member.Name)
            {
                return Of(member.Name, given[0].Value, memberShape, path[1..]);
            }
        }

        return $"{name}: expected {Expected(shape)}";
    }

    private static string Expected(JsonTypeInfo shape) =>
        (shape.Converter as IExpectation)?.Expected ?? "a JSON object";
}
