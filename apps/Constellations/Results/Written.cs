using System.Globalization;
using ScAi.Time;

namespace ScAi.Constellations.Results;

/// <summary>How values stand in the files of a package; spreadsheets must take no text for a formula.</summary>
internal static class Written
{
    public static string Iso(ScenarioTime time) => time.ToCalendar().UtcDateTime.ToString(
        time.UnixMicroseconds % 1_000_000 == 0 ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    public static string Number(double? value, int decimals = 6) => value is { } number && double.IsFinite(number)
        ? Math.Round(number, decimals).ToString("0." + new string('#', decimals), CultureInfo.InvariantCulture)
        : "";

    /// <summary>A field of a CSV file: led by a quote where a spreadsheet would compute it, quoted where it must be.</summary>
    public static string Field(string text)
    {
        if (text.Length > 0 && "=+-@\t\r\n".Contains(text[0], StringComparison.Ordinal))
        {
            text = "'" + text;
        }

        return text.AsSpan().ContainsAny(",\"\n\r") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
