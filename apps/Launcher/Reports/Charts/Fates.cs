using System.Xml.Linq;
using ScAi.Recordings;
using static ScAi.Launcher.Reports.Html.Markup;

namespace ScAi.Launcher.Reports.Charts;

/// <summary>What became of contacts: names, and fills that can be told apart without colours.</summary>
internal static class Fates
{
    /// <summary>In the order in which they are read.</summary>
    public static IReadOnlyList<ContactFate> All { get; } =
        [ContactFate.Linked, ContactFate.Outage, ContactFate.Contention, ContactFate.Elsewhere, ContactFate.Unused, ContactFate.Ahead];

    public static string Name(ContactFate fate) => fate switch
    {
        ContactFate.Linked => "Linked",
        ContactFate.Outage => "Lost to an outage",
        ContactFate.Contention => "Lost to contention",
        ContactFate.Elsewhere => "Linked elsewhere",
        ContactFate.Unused => "Unused",
        _ => "Not reached",
    };

    public static string Style(ContactFate fate) => $"fate {fate.ToString().ToLowerInvariant()}";

    /// <summary>The patterns, once per document.</summary>
    public static XElement Patterns() => El(
        "svg", At("width", "0"), At("height", "0"), Class("patterns"), At("aria-hidden", "true"),
        El(
            "defs",
            Pattern("outage", El("path", At("d", "M-1 9L9 -1M-1 1L1 -1M7 9L9 7"))),
            Pattern("contention", El("path", At("d", "M-1 9L9 -1M-1 1L1 -1M7 9L9 7M-1 -1L9 9M-1 7L1 9M7 -1L9 1"))),
            Pattern("elsewhere", El("path", At("d", "M0 2H8M0 6H8"))),
            Pattern("unused", El("circle", At("cx", 4.0), At("cy", 4.0), At("r", 0.9)))));

    public static XElement Legend(IEnumerable<ContactFate> shown) => El(
        "ul", Class("legend"), shown.Select(fate => El(
            "li", El("svg", Class("swatch"), At("viewBox", "0 0 26 12"), At("aria-hidden", "true"), Bar(fate, 0, 26, 0, 12)), Name(fate))));

    public static IEnumerable<XElement> Bar(ContactFate fate, double left, double width, double top, double height)
    {
        yield return El("rect", Class(Style(fate)), At("x", left), At("y", top), At("width", Math.Max(0.8, width)), At("height", height));
        if (width >= 3 && fate is not (ContactFate.Linked or ContactFate.Ahead))
        {
            yield return El(
                "rect", At("fill", $"url(#{fate.ToString().ToLowerInvariant()})"), At("x", left), At("y", top), At("width", width), At("height", height));
        }
    }

    private static XElement Pattern(string name, XElement shape) => El(
        "pattern", At("id", name), Class($"pattern {name}"), At("width", "8"), At("height", "8"), At("patternUnits", "userSpaceOnUse"), shape);
}
