using System.Globalization;
using ScAi.Time;

namespace ScAi.Orbits.Exports;

/// <summary>How numbers, times and fields are written in every export: one culture, UTC.</summary>
internal static class ExportText
{
    /// <summary>ISO 8601 with Z; fractions only where there are any.</summary>
    internal static string Iso(ScenarioTime time) => time.ToCalendar().UtcDateTime.ToString(
        time.UnixMicroseconds % 1_000_000 == 0 ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    /// <summary>A number with at most so many decimals; empty for NaN.</summary>
    internal static string Number(double value, int decimals = 6) => double.IsNaN(value)
        ? ""
        : Math.Round(value, decimals).ToString("0." + new string('#', decimals), CultureInfo.InvariantCulture);

    /// <summary>A field of a CSV file, quoted where it must be; text that a spreadsheet would take for a formula is led by a quote.</summary>
    internal static string Field(string text)
    {
        if (text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal))
        {
            text = "'" + text;
        }

        return text.AsSpan().ContainsAny(",\"\n\r") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }

    internal static double? Finite(double value) => double.IsFinite(value) ? value : null;
}
