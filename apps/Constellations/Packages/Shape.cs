using System.Text.Json;

namespace ScAi.Constellations.Packages;

/// <summary>Reads members of JSON that came from elsewhere; everything that is not as expected is a <see cref="FormatException"/> that says what was.</summary>
internal static class Shape
{
    /// <summary>Reads a whole file.</summary>
    public static T Of<T>(ReadOnlyMemory<byte> json, Func<JsonElement, T> read)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return read(document.RootElement);
        }
        catch (JsonException wrong)
        {
            throw new FormatException($"expected JSON; line {wrong.LineNumber + 1} is none", wrong);
        }
        catch (InvalidOperationException wrong)
        {
            // A text with half a character in it.
            throw new FormatException("expected texts in Unicode", wrong);
        }
    }

    public static JsonElement Member(this JsonElement of, string name, JsonValueKind kind) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var member) && member.ValueKind == kind
            ? member
            : throw new FormatException($"expected '{name}', {Named(kind)}");

    public static string Text(this JsonElement of, string name, int longest = 1000) =>
        of.Member(name, JsonValueKind.String).GetString() is { } text && text.Length <= longest
            ? text
            : throw new FormatException($"expected '{name}' of at most {longest} characters");

    public static double Number(this JsonElement of, string name) => of.Member(name, JsonValueKind.Number).Finite(name);

    /// <summary>A whole number, 0 or more.</summary>
    public static long Count(this JsonElement of, string name) =>
        of.Member(name, JsonValueKind.Number).TryGetInt64(out var count) && count is >= 0 and <= int.MaxValue
            ? count
            : throw new FormatException($"expected '{name}', a whole number");

    /// <summary>An array of numbers; of numbers and nulls where that is allowed.</summary>
    public static int Numbers(this JsonElement of, string name, bool orNull = false)
    {
        var array = of.Member(name, JsonValueKind.Array);
        foreach (var item in array.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.Null || !orNull)
            {
                item.Finite(name);
            }
        }

        return array.GetArrayLength();
    }

    public static IReadOnlyList<string> Texts(this JsonElement of, string name) =>
    [
        .. of.Member(name, JsonValueKind.Array).EnumerateArray().Select(
            item => item.ValueKind == JsonValueKind.String ? item.GetString()! : throw new FormatException($"expected '{name}', an array of texts")),
    ];

    private static double Finite(this JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Number && item.TryGetDouble(out var number) && double.IsFinite(number)
            ? number
            : throw new FormatException($"expected numbers in '{name}'");

    private static string Named(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Array => "an array",
        JsonValueKind.Object => "an object",
        JsonValueKind.String => "a text",
        _ => "a number",
    };
}
