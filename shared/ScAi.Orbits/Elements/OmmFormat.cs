using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml;

namespace ScAi.Orbits.Elements;

/// <summary>
/// Orbit mean-elements messages (CCSDS 502.0-B) as published in JSON, CSV, XML and KVN. Numbers may be written as numbers or as
/// strings; keywords that SGP4 does not need are passed over. Every value written is read back as the same value.
/// </summary>
public static class OmmFormat
{
    private static readonly JsonReaderOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Reads an array of objects, or one object.</summary>
    public static ElementSetDocument ReadJson(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sets = new List<ElementSet>();
        var problems = new List<ElementSetProblem>();
        var bytes = Encoding.UTF8.GetBytes(text.TrimStart('\uFEFF'));
        var reader = new Utf8JsonReader(bytes, Lenient);
        var place = new JsonPlace(bytes);
        var fields = new OmmFields(problems);
        try
        {
            while (reader.Read())
            {
                switch (reader.TokenType)
                {
                    case JsonTokenType.StartArray when reader.CurrentDepth == 0:
                    case JsonTokenType.EndArray when reader.CurrentDepth == 0:
                        break;
                    case JsonTokenType.StartObject:
                        fields.Clear();
                        (fields.Line, _) = place.Of(reader.TokenStartIndex);
                        ReadObject(ref reader, place, fields);
                        if (fields.ToElementSet() is { } set)
                        {
                            sets.Add(set);
                        }

                        break;
                    default:
                        var (line, column) = place.Of(reader.TokenStartIndex);
                        problems.Add(new(line, column, "an object of keywords and values", Token(reader)));
                        reader.TrySkip();
                        break;
                }
            }
        }
        catch (JsonException broken)
        {
            problems.Add(new(
                (int)(broken.LineNumber ?? 0) + 1, (int)(broken.BytePositionInLine ?? 0) + 1, "JSON", broken.Message.Split(". ")[0]));
        }

        catch (InvalidOperationException)
        {
            // What the reader throws for an escape of half a surrogate pair.
            var (line, column) = place.Of(reader.TokenStartIndex);
            problems.Add(new(line, column, "text", "an escape that is no character"));
        }

        if (bytes.AsSpan().IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            problems.Add(new(1, 0, "JSON", "nothing"));
        }

        return Document(sets, problems);
    }

    /// <summary>Reads rows under a head of keywords; values may stand in double quotes.</summary>
    public static ElementSetDocument ReadCsv(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sets = new List<ElementSet>();
        var problems = new List<ElementSetProblem>();
        var fields = new OmmFields(problems);
        var row = new List<(string Text, int Column)>();
        string[]? head = null;
        var number = 0;
        foreach (var line in text.AsSpan().TrimStart('\uFEFF').EnumerateLines())
        {
            number++;
            if (line.IsWhiteSpace())
            {
                continue;
            }

            if (!SplitRow(line, row, out var openQuote))
            {
                problems.Add(new(number, openQuote, "a closing quote", "the end of the line"));
                continue;
            }

            if (head is null)
            {
                head = [.. row.Select(cell => cell.Text.Trim())];
                if (!head.Contains("EPOCH") || !head.Contains("MEAN_MOTION"))
                {
                    problems.Add(new(number, 0, "a head with EPOCH, MEAN_MOTION and the other keywords", Quote(line)));
                    break;
                }

                continue;
            }

            if (row.Count != head.Length)
            {
                problems.Add(new(number, 0, $"{head.Length} values as in the head", $"{row.Count}"));
                continue;
            }

            fields.Clear();
            fields.Line = number;
            for (var i = 0; i < head.Length; i++)
            {
                fields.Add(head[i], row[i].Text, number, row[i].Column);
            }

            if (fields.ToElementSet() is { } set)
            {
                sets.Add(set);
            }
        }

        if (head is null)
        {
            problems.Add(new(1, 0, "a head of keywords", "nothing"));
        }

        return Document(sets, problems);
    }

    /// <summary>Reads every <c>omm</c> element, at the root or inside an <c>ndm</c>.</summary>
    public static ElementSetDocument ReadXml(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sets = new List<ElementSet>();
        var problems = new List<ElementSetProblem>();
        var fields = new OmmFields(problems);
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true };
        var found = 0;
        using var reader = XmlReader.Create(new StringReader(text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n')), settings);
        var info = (IXmlLineInfo)reader;
        try
        {
            var isInside = false;
            var (name, value, line, column) = ("", "", 0, 0);
            while (reader.Read())
            {
                switch (reader.NodeType)
                {
                    case XmlNodeType.Element when reader.LocalName == "omm":
                        isInside = !reader.IsEmptyElement;
                        found++;
                        fields.Clear();
                        fields.Line = info.LineNumber;
                        break;
                    case XmlNodeType.Element:
                        (name, value, line, column) = (reader.LocalName, "", info.LineNumber, info.LinePosition);
                        break;
                    case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                        if (value.Length == 0)
                        {
                            (line, column) = (info.LineNumber, info.LinePosition);
                        }

                        value += reader.Value;
                        break;
                    case XmlNodeType.EndElement when reader.LocalName == "omm" && isInside:
                        isInside = false;
                        if (fields.ToElementSet() is { } set)
                        {
                            sets.Add(set);
                        }

                        break;
                    case XmlNodeType.EndElement when reader.LocalName == name:
                        if (isInside && name is not ("COMMENT" or "USER_DEFINED"))
                        {
                            fields.Add(name, value, line, column);
                        }

                        name = "";
                        break;
                }
            }
        }
        catch (XmlException broken)
        {
            problems.Add(new(Math.Max(1, broken.LineNumber), broken.LinePosition, "XML", broken.Message));
            return new ElementSetDocument(sets, problems, []);
        }

        if (found == 0)
        {
            problems.Add(new(1, 0, "an omm element", "none"));
        }

        return new ElementSetDocument(sets, problems, []);
    }

    /// <summary>Reads messages of lines <c>KEYWORD = value</c>, each beginning with CCSDS_OMM_VERS.</summary>
    public static ElementSetDocument ReadKvn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sets = new List<ElementSet>();
        var problems = new List<ElementSetProblem>();
        var fields = new OmmFields(problems);
        var (number, found) = (0, 0);

        void Finish()
        {
            if (found > 0 && fields.ToElementSet() is { } set)
            {
                sets.Add(set);
            }

            fields.Clear();
        }

        foreach (var line in text.AsSpan().TrimStart('\uFEFF').EnumerateLines())
        {
            number++;
            if (line.IsWhiteSpace() || line.TrimStart().StartsWith("COMMENT"))
            {
                continue;
            }

            var equals = line.IndexOf('=');
            if (equals <= 0)
            {
                problems.Add(new(number, 1, "KEYWORD = value", Quote(line)));
                continue;
            }

            var keyword = line[..equals].Trim().ToString();
            if (keyword == "CCSDS_OMM_VERS")
            {
                Finish();
                found++;
                fields.Line = number;
            }
            else if (found == 0)
            {
                problems.Add(new(number, 1, "CCSDS_OMM_VERS = 3.0", Quote(line)));
                return new ElementSetDocument(sets, problems, []);
            }
            else
            {
                var blanks = line[(equals + 1)..].Length - line[(equals + 1)..].TrimStart().Length;
                fields.Add(keyword, line[(equals + 1)..].ToString(), number, equals + 2 + blanks);
            }
        }

        Finish();
        if (found == 0 && problems.Count == 0)
        {
            problems.Add(new(1, 0, "CCSDS_OMM_VERS = 3.0", "nothing"));
        }

        return new ElementSetDocument(sets, problems, []);
    }

    /// <summary>Writes an array of objects.</summary>
    /// <param name="elementSets">What to write.</param>
    /// <param name="numbersAsStrings">Whether numbers are put in quotes, as some publishers do.</param>
    public static string WriteJson(IEnumerable<ElementSet> elementSets, bool numbersAsStrings = false)
    {
        ArgumentNullException.ThrowIfNull(elementSets);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true }))
        {
            writer.WriteStartArray();
            foreach (var set in elementSets)
            {
                writer.WriteStartObject();
                foreach (var (keyword, value, isNumber) in Values(set))
                {
                    if (isNumber && !numbersAsStrings)
                    {
                        writer.WritePropertyName(keyword);
                        writer.WriteRawValue(value);
                    }
                    else
                    {
                        writer.WriteString(keyword, value);
                    }
                }

                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    /// <summary>Writes a head of keywords and a row per set.</summary>
    public static string WriteCsv(IEnumerable<ElementSet> elementSets)
    {
        ArgumentNullException.ThrowIfNull(elementSets);
        var text = new StringBuilder();
        foreach (var set in elementSets)
        {
            var values = Values(set).ToList();
            if (text.Length == 0)
            {
                text.AppendJoin(',', values.Select(v => v.Keyword)).Append('\n');
            }

            text.AppendJoin(',', values.Select(v => v.Value.AsSpan().ContainsAny(",\"\r\n") ? $"\"{v.Value.ReplaceLineEndings(" ").Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : v.Value))
                .Append('\n');
        }

        return text.Length > 0 ? text.ToString() : string.Join(',', Keywords) + "\n";
    }

    /// <summary>Writes one <c>ndm</c> of <c>omm</c> elements.</summary>
    public static string WriteXml(IEnumerable<ElementSet> elementSets)
    {
        ArgumentNullException.ThrowIfNull(elementSets);
        var text = new StringBuilder();
        var settings = new XmlWriterSettings { Indent = true, OmitXmlDeclaration = true, NewLineChars = "\n", CheckCharacters = false };
        using (var writer = XmlWriter.Create(text, settings))
        {
            writer.WriteStartElement("ndm");
            foreach (var set in elementSets)
            {
                var values = Values(set).ToDictionary(v => v.Keyword, v => v.Value);
                writer.WriteStartElement("omm");
                writer.WriteAttributeString("id", "CCSDS_OMM_VERS");
                writer.WriteAttributeString("version", "3.0");
                writer.WriteStartElement("header");
                writer.WriteElementString("CREATION_DATE", values["EPOCH"]);
                writer.WriteElementString("ORIGINATOR", "");
                writer.WriteEndElement();
                writer.WriteStartElement("body");
                writer.WriteStartElement("segment");
                Section("metadata", ["OBJECT_NAME", "OBJECT_ID"]);
                foreach (var (keyword, value) in Constants)
                {
                    writer.WriteElementString(keyword, value);
                }

                writer.WriteEndElement();
                writer.WriteStartElement("data");
                Section("meanElements", Keywords[2..9]);
                writer.WriteEndElement();
                Section("tleParameters", Keywords[9..]);
                writer.WriteEndElement();
                writer.WriteEndElement();
                writer.WriteEndElement();
                writer.WriteEndElement();
                writer.WriteEndElement();

                void Section(string name, string[] keywords)
                {
                    writer.WriteStartElement(name);
                    foreach (var keyword in keywords)
                    {
                        writer.WriteElementString(keyword, values[keyword]);
                    }
                }
            }

            writer.WriteEndElement();
        }

        return $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{text}\n";
    }

    /// <summary>Writes messages of lines <c>KEYWORD = value</c>.</summary>
    public static string WriteKvn(IEnumerable<ElementSet> elementSets)
    {
        ArgumentNullException.ThrowIfNull(elementSets);
        var text = new StringBuilder();
        foreach (var set in elementSets)
        {
            var values = Values(set).ToList();
            void Line(string keyword, string value) => text.Append($"{keyword,-20} = {value.ReplaceLineEndings(" ")}\n");
            Line("CCSDS_OMM_VERS", "3.0");
            Line("CREATION_DATE", values[2].Value);
            Line("ORIGINATOR", "");
            Line("OBJECT_NAME", values[0].Value);
            Line("OBJECT_ID", values[1].Value);
            foreach (var (keyword, value) in Constants)
            {
                Line(keyword, value);
            }

            foreach (var (keyword, value, _) in values.Skip(2))
            {
                Line(keyword, value);
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    /// <summary>An empty list is a good answer, but worth a remark.</summary>
    private static ElementSetDocument Document(List<ElementSet> sets, List<ElementSetProblem> problems) => new(
        sets, problems, sets.Count == 0 && problems.Count == 0 ? [new ElementSetProblem(1, 0, "element sets", "an empty list")] : []);

    private static readonly string[] Keywords =
    [
        "OBJECT_NAME", "OBJECT_ID", "EPOCH", "MEAN_MOTION", "ECCENTRICITY", "INCLINATION", "RA_OF_ASC_NODE", "ARG_OF_PERICENTER",
        "MEAN_ANOMALY", "EPHEMERIS_TYPE", "CLASSIFICATION_TYPE", "NORAD_CAT_ID", "ELEMENT_SET_NO", "REV_AT_EPOCH", "BSTAR",
        "MEAN_MOTION_DOT", "MEAN_MOTION_DDOT",
    ];

    private static readonly (string Keyword, string Value)[] Constants =
        [("CENTER_NAME", "EARTH"), ("REF_FRAME", "TEME"), ("TIME_SYSTEM", "UTC"), ("MEAN_ELEMENT_THEORY", "SGP4")];

    private static IEnumerable<(string Keyword, string Value, bool IsNumber)> Values(ElementSet set)
    {
        static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);
        yield return (Keywords[0], set.ObjectName ?? "", false);
        yield return (Keywords[1], set.ObjectId ?? "", false);
        yield return (Keywords[2], set.Epoch.ToCalendar().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff", CultureInfo.InvariantCulture), false);
        yield return (Keywords[3], Text(set.MeanMotionRevsPerDay), true);
        yield return (Keywords[4], Text(set.Eccentricity), true);
        yield return (Keywords[5], Text(set.InclinationDegrees), true);
        yield return (Keywords[6], Text(set.RightAscensionDegrees), true);
        yield return (Keywords[7], Text(set.ArgumentOfPerigeeDegrees), true);
        yield return (Keywords[8], Text(set.MeanAnomalyDegrees), true);
        yield return (Keywords[9], $"{set.EphemerisType}", true);
        yield return (Keywords[10], $"{set.Classification}", false);
        yield return (Keywords[11], $"{set.CatalogueNumber}", true);
        yield return (Keywords[12], $"{set.ElementSetNumber}", true);
        yield return (Keywords[13], $"{set.RevolutionAtEpoch}", true);
        yield return (Keywords[14], Text(set.BStar), true);
        yield return (Keywords[15], Text(set.MeanMotionDot), true);
        yield return (Keywords[16], Text(set.MeanMotionDdot), true);
    }

    private static void ReadObject(ref Utf8JsonReader reader, JsonPlace place, OmmFields fields)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var keyword = reader.GetString()!;
            reader.Read();
            var (line, column) = place.Of(reader.TokenStartIndex);
            switch (reader.TokenType)
            {
                case JsonTokenType.String:
                    fields.Add(keyword, reader.GetString(), line, column);
                    break;
                case JsonTokenType.Number:
                    fields.Add(keyword, Encoding.UTF8.GetString(reader.ValueSpan), line, column);
                    break;
                default:
                    reader.TrySkip();
                    break;
            }
        }
    }

    private static string Token(in Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartArray or JsonTokenType.EndArray => "an array",
        JsonTokenType.Number => "a number",
        JsonTokenType.String => "a string",
        _ => reader.TokenType.ToString(),
    };

    private static bool SplitRow(ReadOnlySpan<char> line, List<(string Text, int Column)> row, out int openQuote)
    {
        row.Clear();
        openQuote = 0;
        for (var start = 0; ;)
        {
            if (start < line.Length && line[start] == '"')
            {
                var text = new StringBuilder();
                var i = start + 1;
                for (; ; i++)
                {
                    if (i >= line.Length)
                    {
                        openQuote = start + 1;
                        return false;
                    }

                    if (line[i] == '"')
                    {
                        if (i + 1 >= line.Length || line[i + 1] != '"')
                        {
                            break;
                        }

                        i++;
                    }

                    text.Append(line[i]);
                }

                row.Add((text.ToString(), start + 2));
                var comma = line[(i + 1)..].IndexOf(',');
                if (comma < 0)
                {
                    return true;
                }

                start = i + 2 + comma;
                continue;
            }

            var end = line[start..].IndexOf(',');
            row.Add(((end < 0 ? line[start..] : line.Slice(start, end)).ToString(), start + 1));
            if (end < 0)
            {
                return true;
            }

            start += end + 1;
        }
    }

    private static string Quote(ReadOnlySpan<char> text) => $"\"{(text.Length > 40 ? text[..40] : text)}\"";

    /// <summary>Lines and columns of byte offsets, asked for in ascending order.</summary>
    private sealed class JsonPlace(byte[] bytes)
    {
        private int at, line = 1, lineStart;

        internal (int Line, int Column) Of(long offset)
        {
            for (; at < offset && at < bytes.Length; at++)
            {
                if (bytes[at] == (byte)'\n')
                {
                    line++;
                    lineStart = at + 1;
                }
            }

            return (line, (int)offset - lineStart + 1);
        }
    }
}
