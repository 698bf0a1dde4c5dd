using System.Text.Json;
using ScAi.Time;

namespace ScAi.Constellations.Packages;

/// <summary>Reads the <c>summary.json</c> of a package that came from elsewhere.</summary>
internal static class SummaryCheck
{
    private const int LongestName = 200;

    /// <exception cref="FormatException">It is not as packages have it.</exception>
    public static PackageFacts Read(ReadOnlyMemory<byte> json) => Shape.Of(json, root =>
    {
        root.Text("preset");
        root.Text("edgeRule");
        root.Texts("assets");
        var (from, to) = (Time(root, "from"), Time(root, "to"));
        var digest = root.Text("digest");
        if (to <= from)
        {
            throw new FormatException("expected 'to' later than 'from'");
        }

        if (digest.Length != 64 || !digest.All(char.IsAsciiHexDigitLower))
        {
            throw new FormatException("expected 'digest', 64 hexadecimal digits");
        }

        var sections = new Dictionary<string, long>();
        foreach (var section in root.Member("sections", JsonValueKind.Array).EnumerateArray())
        {
            if (!sections.TryAdd(Section(section), section.Count("cells")))
            {
                throw new FormatException("expected sections with an 'id' each of its own");
            }
        }

        return sections.Count > 0
            ? new PackageFacts(root.Text("name", LongestName), digest, from, to, sections.Values.Sum(), sections)
            : throw new FormatException("expected at least one section");
    });

    /// <returns>Its id.</returns>
    private static string Section(JsonElement section)
    {
        var id = section.Text("id");
        if (section.Text("kind") is not ("points" or "lines" or "areas"))
        {
            throw new FormatException("expected the 'kind' of a section to be points, lines or areas");
        }

        section.Texts("names");
        section.Count("accesses");
        section.Number("meanPercentCovered");
        section.Number("accumulatedPercentCovered");
        if (!section.TryGetProperty("listsAccesses", out var lists) || lists.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            throw new FormatException("expected 'listsAccesses', true or false");
        }

        foreach (var figure in section.Member("figures", JsonValueKind.Array).EnumerateArray())
        {
            figure.Text("name");
            figure.Text("unit");
            foreach (var bound in (string[])["min", "mean", "max"])
            {
                if (!figure.TryGetProperty(bound, out var value) || value.ValueKind is not (JsonValueKind.Number or JsonValueKind.Null))
                {
                    throw new FormatException($"expected '{bound}' of a figure, a number or null");
                }
            }
        }

        return id;
    }

    private static ScenarioTime Time(JsonElement root, string name) =>
        ScenarioTime.TryParse(root.Text(name), out var time) ? time : throw new FormatException($"expected '{name}', a time such as 2023-08-01T00:00:00Z");
}
