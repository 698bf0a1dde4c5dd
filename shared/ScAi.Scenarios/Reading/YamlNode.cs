using YamlDotNet.Core;

namespace ScAi.Scenarios.Reading;

/// <summary>A piece of a YAML document and where it stands, both counted from 1.</summary>
internal abstract record YamlNode(int Line, int Column)
{
    /// <summary>What it is, to be read after "found".</summary>
    public abstract string Description { get; }
}

/// <summary>A single value.</summary>
internal sealed record YamlScalar(string Text, ScalarStyle Style, int Line, int Column) : YamlNode(Line, Column)
{
    private const int LongestQuotation = 60;

    /// <summary>Whether it stands without quotes.</summary>
    public bool IsPlain => Style is ScalarStyle.Plain;

    /// <summary>Whether it is a block of lines kept as they are, the first one below <see cref="YamlNode.Line"/>.</summary>
    public bool IsLiteral => Style is ScalarStyle.Literal;

    /// <summary>Whether the author left the place empty, or wrote null.</summary>
    public bool IsNothing => IsPlain && Text is "" or "~" or "null" or "Null" or "NULL";

    public override string Description => IsNothing ? "nothing" : Quote(Text);

    /// <summary>The text in quotes on one line, cut off when it is long.</summary>
    public static string Quote(string text)
    {
        var line = string.Concat(text.Select(character => char.IsControl(character) ? ' ' : character));
        return line.Length <= LongestQuotation ? $"'{line}'" : $"'{line.AsSpan(0, LongestQuotation)}...'";
    }
}

/// <summary>A list.</summary>
internal sealed record YamlSequence(IReadOnlyList<YamlNode> Items, int Line, int Column) : YamlNode(Line, Column)
{
    public override string Description => "a list";
}

/// <summary>Keys with values, in order; a key may stand there twice, which is for the reader to refuse.</summary>
internal sealed record YamlMapping(IReadOnlyList<KeyValuePair<YamlScalar, YamlNode>> Entries, int Line, int Column)
    : YamlNode(Line, Column)
{
    public override string Description => "a block of keys";
}
