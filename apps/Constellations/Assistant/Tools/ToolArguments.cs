using System.Globalization;
using System.Text.Json;

namespace ScAi.Constellations.Assistant.Tools;

/// <summary>What a model passed to a tool; nothing about it is taken for granted.</summary>
public sealed class ToolArguments(IDictionary<string, object?>? values)
{
    private const int LongestText = 500;

    /// <summary>A text that must be there.</summary>
    /// <exception cref="ToolArgumentException">It is missing, or no text.</exception>
    public string Text(string name) => OptionalText(name) ?? throw new ToolArgumentException($"{name}: expected a text");

    /// <summary>A text; null when it is missing.</summary>
    /// <exception cref="ToolArgumentException">It is something else.</exception>
    public string? OptionalText(string name) => Value(name) switch
    {
        null => null,
        JsonElement { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } => null,
        JsonElement { ValueKind: JsonValueKind.String } text when text.GetString() is { Length: > 0 and <= LongestText } found => found,
        JsonElement { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        string { Length: > 0 and <= LongestText } text => text,
        _ => throw new ToolArgumentException($"{name}: expected a text of at most {LongestText} characters"),
    };

    /// <summary>A number within bounds, both inclusive; the usual one when it is missing.</summary>
    /// <exception cref="ToolArgumentException">It is no such number, or missing without a usual one.</exception>
    public double Number(string name, double least, double greatest, double? usual = null)
    {
        var text = OptionalText(name);
        if (text is null && usual is { } known)
        {
            return known;
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= least && number <= greatest
            ? number
            : throw new ToolArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"{name}: expected a number from {least} to {greatest}"));
    }

    /// <summary>The key of something in the platform: a whole number.</summary>
    /// <exception cref="ToolArgumentException">It is none, or missing.</exception>
    public long Key(string name) => long.TryParse(OptionalText(name), NumberStyles.None, CultureInfo.InvariantCulture, out var key) && key > 0
        ? key
        : throw new ToolArgumentException($"{name}: expected an id");

    private object? Value(string name) => values is not null && values.TryGetValue(name, out var value) ? value : null;
}
