namespace ScAi.Orbits.Elements;

/// <summary>Reads and writes element sets in any of the formats; a text's format is recognised by how it begins.</summary>
public static class ElementSetText
{
    /// <summary>Which format a text is in, as far as its beginning tells.</summary>
    public static ElementSetFormat FormatOf(ReadOnlySpan<char> text)
    {
        text = text.TrimStart("\uFEFF \t\r\n");
        if (text.IsEmpty)
        {
            return ElementSetFormat.TwoLine;
        }

        if (text[0] is '[' or '{')
        {
            return ElementSetFormat.OmmJson;
        }

        if (text[0] == '<')
        {
            return ElementSetFormat.OmmXml;
        }

        var end = text.IndexOfAny('\r', '\n');
        var line = end < 0 ? text : text[..end];
        if (line.StartsWith("CCSDS_OMM_VERS"))
        {
            return ElementSetFormat.OmmKvn;
        }

        return line.Contains(',') && (line.Contains("EPOCH", StringComparison.Ordinal) || line.Contains("MEAN_MOTION", StringComparison.Ordinal))
            ? ElementSetFormat.OmmCsv
            : ElementSetFormat.TwoLine;
    }

    /// <summary>Reads every element set in a text of any of the formats.</summary>
    /// <param name="text">What a file or an answer holds.</param>
    /// <param name="strictness">For two-line sets; the other formats have no columns to be strict about.</param>
    public static ElementSetDocument Read(string text, Strictness strictness = Strictness.Lenient)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(text, FormatOf(text), strictness);
    }

    /// <summary>Reads every element set in a text of a known format.</summary>
    public static ElementSetDocument Read(string text, ElementSetFormat format, Strictness strictness = Strictness.Lenient) => format switch
    {
        ElementSetFormat.OmmJson => OmmFormat.ReadJson(text),
        ElementSetFormat.OmmCsv => OmmFormat.ReadCsv(text),
        ElementSetFormat.OmmXml => OmmFormat.ReadXml(text),
        ElementSetFormat.OmmKvn => OmmFormat.ReadKvn(text),
        _ => TwoLineFormat.Read(text, strictness),
    };

    /// <summary>Writes element sets in a format.</summary>
    /// <exception cref="ArgumentException">A two-line set cannot hold a value; the message names it.</exception>
    public static string Write(IEnumerable<ElementSet> elementSets, ElementSetFormat format) => format switch
    {
        ElementSetFormat.OmmJson => OmmFormat.WriteJson(elementSets),
        ElementSetFormat.OmmCsv => OmmFormat.WriteCsv(elementSets),
        ElementSetFormat.OmmXml => OmmFormat.WriteXml(elementSets),
        ElementSetFormat.OmmKvn => OmmFormat.WriteKvn(elementSets),
        _ => TwoLineFormat.Write(elementSets),
    };
}
