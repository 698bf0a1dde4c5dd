using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ScAi.Scenarios.Writing;

/// <summary>A YAML document that is being written, block by block.</summary>
internal sealed partial class YamlText
{
    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _isItem;

    /// <summary>A line for people.</summary>
    public void Comment(string comment) => _text.Append("# ").Append(comment).Append('\n');

    /// <summary>A key with a value that needs no quotes.</summary>
    public void Plain(string key, string value) => Line($"{key}: {value}");

    /// <summary>A key with any text.</summary>
    public void Text(string key, string value) => Line($"{key}: {Quote(value)}");

    /// <summary>A key with a block of keys or a list under it.</summary>
    public void Block(string key, Action content)
    {
        Line($"{key}:");
        _depth++;
        content();
        _depth--;
    }

    /// <summary>A key with a list under it, empty brackets for none.</summary>
    public void List<T>(string key, ScenarioList<T> items, Action<T> write)
    {
        if (items.Count == 0)
        {
            Plain(key, "[]");
            return;
        }

        Block(key, () =>
        {
            foreach (var item in items)
            {
                write(item);
            }
        });
    }

    /// <summary>An item of a list that is a value which needs no quotes.</summary>
    public void Item(string value) => Line($"- {value}");

    /// <summary>An item of a list that is a block of keys.</summary>
    public void Item(Action content)
    {
        _isItem = true;
        _depth++;
        content();
        _depth--;
        _isItem = false;
    }

    /// <summary>Keys with values that need no quotes, on one line.</summary>
    public static string OnOneLine(params (string Key, string Value)[] entries) =>
        $"{{{string.Join(", ", entries.Select(entry => $"{entry.Key}: {entry.Value}"))}}}";

    /// <summary>Values that need no quotes, on one line.</summary>
    public static string OnOneLine(IEnumerable<string> values) => $"[{string.Join(", ", values)}]";

    /// <summary>Text as YAML: as it is where that means the same, else in double quotes.</summary>
    public static string Quote(string text)
    {
        if (MeansItself().IsMatch(text) && text is not ("null" or "Null" or "NULL" or "none"))
        {
            return text;
        }

        var quoted = new StringBuilder("\"");
        foreach (var character in text)
        {
            _ = character switch
            {
                '"' or '\\' => quoted.Append('\\').Append(character),
                (>= ' ' and <= '~') or (>= '\u00a1' and < '\u2000') => quoted.Append(character),
                _ => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
            };
        }

        return quoted.Append('"').ToString();
    }

    /// <inheritdoc />
    public override string ToString() => _text.ToString();

    private void Line(string line)
    {
        _text.Append(' ', 2 * (_isItem ? _depth - 1 : _depth)).Append(_isItem ? "- " : "").Append(line).Append('\n');
        _isItem = false;
    }

    [GeneratedRegex("^[A-Za-z0-9]([A-Za-z0-9 ._+/()-]*[A-Za-z0-9._+/()-])?$", RegexOptions.CultureInvariant)]
    private static partial Regex MeansItself();
}
