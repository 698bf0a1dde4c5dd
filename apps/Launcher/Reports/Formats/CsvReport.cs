using System.Globalization;

namespace ScAi.Launcher.Reports.Formats;

/// <summary>Key figures and ledger as CSV: two tables with a line between them.</summary>
internal static class CsvReport
{
    public static void Write(RunReport report, TextWriter writer)
    {
        Row(writer, "figure", "value", "unit");
        foreach (var figure in KeyFigureList.Of(report))
        {
            Row(writer, figure.Name, figure.Value, figure.Unit);
        }

        Row(writer, "Digest", report.Summary.Digest, "SHA-256");
        writer.WriteLine();
        Row(
            writer, "satelliteId", "satellite", "linkId", "stationId", "station", "start", "end", "durationSeconds", "onBoardGigabits", "offloadedGigabits",
            "costDollars", "endedBy", "totalCostDollars");
        foreach (var link in report.Ledger)
        {
            Row(
                writer, Plain(link.SatelliteId), link.Satellite, Plain(link.Link), Plain(link.StationId), link.Station, $"{link.Start}", $"{link.End}",
                (link.End - link.Start).TotalSeconds.ToString("F6", CultureInfo.InvariantCulture), Plain(link.OnBoardGigabits), Plain(link.OffloadedGigabits),
                Plain(link.CostDollars), link.EndedBy, Plain(link.TotalCostDollars));
        }
    }

    private static string Plain(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);

    private static void Row(TextWriter writer, params string[] fields) => writer.WriteLine(string.Join(',', fields.Select(Field)));

    /// <summary>Quoted where it must be; text that a spreadsheet would take for a formula is led by a quote.</summary>
    private static string Field(string text)
    {
        if (text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) && !decimal.TryParse(text, CultureInfo.InvariantCulture, out _))
        {
            text = "'" + text;
        }

        return text.AsSpan().ContainsAny(",\"\n\r") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
