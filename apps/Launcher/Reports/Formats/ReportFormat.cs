namespace ScAi.Launcher.Reports.Formats;

/// <summary>What a report is written as.</summary>
internal static class ReportFormat
{
    public const string Html = "html";
    public const string Markdown = "md";
    public const string Csv = "csv";
    public const string Czml = "czml";

    public static string[] All { get; } = [Html, Markdown, Csv, Czml];

    /// <summary>Writes a report; the same run gives the same bytes.</summary>
    public static void Write(RunReport report, string format, Stream stream)
    {
        if (format == Czml)
        {
            CzmlReport.Write(report, stream);
            return;
        }

        using var writer = new StreamWriter(stream, leaveOpen: true) { NewLine = "\n" };
        switch (format)
        {
            case Html:
                Reports.Html.HtmlReport.Write(report, writer);
                break;
            case Markdown:
                MarkdownReport.Write(report, writer);
                break;
            default:
                CsvReport.Write(report, writer);
                break;
        }
    }
}
