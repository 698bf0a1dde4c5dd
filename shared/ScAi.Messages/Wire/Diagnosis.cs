using System.Globalization;
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

    private static string Of(string name, JsonElement value, JsonTypeInfo shape, ReadOnlySpan<string> path, string item = "")
    {
        if (item.Length > 0 && shape.Kind == JsonTypeInfoKind.Enumerable)
        {
            return InList(name, value, shape, path, item);
        }

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

            if (given.Count == 1 && !path.IsEmpty && ItemOf(member.Name, path[0]) is { } place)
            {
                return Of(member.Name, given[0].Value, memberShape, path[1..], place);
            }
        }

        return $"{name}: expected {Expected(shape)}";
    }

    // What follows the member's name in a step of the path: nothing, or the place of an item as in [3]; null for another member.
    private static string? ItemOf(string member, string step) =>
        step == member ? ""
        : step.StartsWith(member, StringComparison.Ordinal) && step[member.Length] == '[' ? step[member.Length..]
        : null;

    private static string InList(string name, JsonElement value, JsonTypeInfo shape, ReadOnlySpan<string> path, string item)
    {
        var isPlace = int.TryParse(item.AsSpan(1, item.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var place);
        if (!isPlace || value.ValueKind != JsonValueKind.Array || place >= value.GetArrayLength())
        {
            return $"{name}: expected {Expected(shape)}";
        }

        var fault = Of(name, value[place], shape.Options.GetTypeInfo(shape.ElementType!), path);
        return fault.StartsWith(name, StringComparison.Ordinal) ? $"{name}: item {place}{fault[name.Length..]}" : fault;
    }

    private static string Expected(JsonTypeInfo shape) =>
        (shape.Converter as IExpectation)?.Expected
        ?? (shape.Kind == JsonTypeInfoKind.Enumerable ? "a list of JSON objects" : "a JSON object");
}
