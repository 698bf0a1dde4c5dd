using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace ScAi.Launcher.Reports.Html;

/// <summary>
/// Elements and attributes of HTML and SVG. Text is escaped when it is written, and characters that no document may hold are
/// replaced, so that whatever a scenario is called cannot become markup.
/// </summary>
internal static class Markup
{
    private static readonly HashSet<string> Empty = ["br", "hr", "img", "link", "meta", "circle", "ellipse", "line", "path", "polygon", "polyline", "rect", "stop", "use"];

    /// <summary>An element; content is attributes, elements, text or sequences of them.</summary>
    public static XElement El(string name, params object?[] content) => new(name, Clean(content));

    /// <summary>An attribute; numbers have at most two decimals.</summary>
    public static XAttribute At(string name, object value) => new(name, value switch
    {
        double number => Math.Round(number, 2).ToString("0.##", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => Cleaned(value.ToString() ?? ""),
    });

    public static XAttribute Class(string name) => At("class", name);

    /// <summary>Text that is read out, or shown when the pointer rests.</summary>
    public static XElement Title(string text) => El("title", text);

    /// <summary>Writes a document that browsers and XML parsers read alike.</summary>
    public static void Write(TextWriter writer, XElement html)
    {
        foreach (var element in html.DescendantsAndSelf().Where(each => each.IsEmpty && !Empty.Contains(each.Name.LocalName)))
        {
            element.Value = "";
        }

        writer.Write("<!DOCTYPE html>\n");
        using var xml = XmlWriter.Create(writer, new XmlWriterSettings { OmitXmlDeclaration = true, NewLineChars = "\n" });
        html.Save(xml);
        xml.Flush();
        writer.Write('\n');
    }

    private static object? Clean(object? content) => content switch
    {
        string text => Cleaned(text),
        object?[] many => Array.ConvertAll(many, Clean),
        _ => content,
    };

    private static string Cleaned(string text) =>
        text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0 ? text : string.Concat(text.EnumerateRunes().Select(rune =>
            rune.Value is '\t' or '\n' or (>= ' ' and not (0xFFFE or 0xFFFF)) ? rune.ToString() : "\uFFFD"));
}
