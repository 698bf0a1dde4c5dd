using System.Xml.Linq;
using static ScAi.Launcher.Reports.Html.Markup;

namespace ScAi.Launcher.Reports.Html;

/// <summary>The scenario, how to run it again, and the files of the run.</summary>
internal static class ScenarioSection
{
    private const int MostCharacters = 60_000;

    public static XElement Of(RunReport report)
    {
        var text = report.ScenarioText.ReplaceLineEndings("\n").TrimEnd();
        var isCut = text.Length > MostCharacters;
        return El(
            "section", At("id", "scenario"), Class("break"), El("h2", "Scenario, and how to run it again"),
            El("p", "The scenario below is complete, with every default and the seed written out. Run it again, at any rate and on either transport:"),
            El("pre", $"scai run scenario.yaml --rate max\n# digest {report.Summary.Digest}"),
            El("p", "The digest is the same when the ledger is the same, to the byte. Files of this run: ",
                report.Files.SelectMany((file, place) => new object[] { place > 0 ? ", " : "", El("a", At("href", file), file) }), "."),
            El("pre", isCut ? string.Concat(text.AsSpan(0, MostCharacters), "\n...") : text),
            isCut ? El("p", Class("note"), "The rest is in scenario.yaml.") : null);
    }
}
