using System.Xml.Linq;
using ScAi.Launcher.Reports.Charts;
using static ScAi.Launcher.Reports.Html.Markup;

namespace ScAi.Launcher.Reports.Html;

/// <summary>
/// The report as one HTML file that needs nothing else: no script, no request, style and pictures within. The same run gives the
/// same bytes.
/// </summary>
internal static class HtmlReport
{
    public static void Write(RunReport report, TextWriter writer)
    {
        var sections = Sections(report).Where(section => section is not null).Select(section => section!).ToList();
        Markup.Write(writer, El(
            "html", At("lang", "en"),
            El(
                "head",
                El("meta", At("charset", "utf-8")),
                El("meta", At("name", "viewport"), At("content", "width=device-width, initial-scale=1")),
                El("meta", At("http-equiv", "Content-Security-Policy"), At("content", "default-src 'none'; style-src 'unsafe-inline'; img-src data:")),
                El("title", $"{report.Summary.Scenario}: report of a run"),
                El("style", Style())),
            El(
                "body", Fates.Patterns(),
                El(
                    "main", HeadSection.Of(report, sections), sections,
                    El("footer", $"Made by ScAi {report.Summary.Versions.GetValueOrDefault("scai")} from the run folder {report.Folder}. All times are UTC.")))));
    }

    private static IEnumerable<XElement?> Sections(RunReport report)
    {
        yield return FigureSection.Of(report);
        yield return RecorderSection.Of(report);
        yield return CostSection.Of(report);
        yield return StationSection.Of(report);
        yield return ContactSection.Bars(report);
        yield return ContactSection.Timeline(report);
        yield return MapSection.Of(report);
        yield return OutageSection.Of(report);
        yield return LedgerSection.Of(report);
        yield return ScenarioSection.Of(report);
    }

    private static string Style()
    {
        using var stream = typeof(HtmlReport).Assembly.GetManifestResourceStream("report.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
