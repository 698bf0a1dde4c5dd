using System.Globalization;
using ScAi.Messages;

namespace ScAi.Hosting;

/// <summary>How quantities and texts stand in the CSV files of a run folder: exactly, with a point, safe in a spreadsheet.</summary>
public static class Csv
{
    /// <summary>Seconds to the microsecond.</summary>
    public static string Seconds(TimeSpan span) =>
        ((decimal)span.Ticks / TimeSpan.TicksPerSecond).ToString("0.000000", CultureInfo.InvariantCulture);

    /// <summary>Gigabits to the bit.</summary>
    public static string Gigabits(DataVolume volume) =>
        (volume.Bits / 1_000_000_000m).ToString("0.000000000", CultureInfo.InvariantCulture);

    /// <summary>Dollars, exactly.</summary>
    public static string Dollars(decimal dollars) =>
        dollars.ToString("0.00########################", CultureInfo.InvariantCulture);

    /// <summary>A text, quoted where it has to be; one that a spreadsheet would take for a formula gets an apostrophe.</summary>
    public static string Text(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r')
        {
            text = "'" + text;
        }

        return text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
