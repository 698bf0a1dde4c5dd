using System.Globalization;
using ScAi.Time;

namespace ScAi.Launcher.Reports;

/// <summary>How numbers and times are written in reports: one culture, UTC, units always said.</summary>
internal static class ReportText
{
    private const char ThinSpace = '\u202F';

    public static string Count(long value) => Grouped(value.ToString(CultureInfo.InvariantCulture));

    public static string Number(double value, int decimals) =>
        Grouped(Math.Round(value, decimals, MidpointRounding.AwayFromZero).ToString($"F{decimals}", CultureInfo.InvariantCulture));

    public static string Dollars(decimal value) => $"${Grouped(value.ToString("F2", CultureInfo.InvariantCulture))}";

    /// <summary>Gigabytes with about three digits that count.</summary>
    public static string Volume(double gigabytes) => Math.Abs(gigabytes) switch
    {
        0 => "0 GB",
        < 0.9995 => $"{Significant(gigabytes * 1000)} MB",
        < 999.5 => $"{Significant(gigabytes)} GB",
        _ => $"{Significant(gigabytes / 1000)} TB",
    };

    public static double Gigabytes(decimal gigabits) => (double)(gigabits / 8);

    public static string Gigabits(decimal value) => $"{Grouped(Math.Round(value, 3).ToString("0.###", CultureInfo.InvariantCulture))} Gbit";

    public static string Percent(double part, int decimals = 1) => $"{Number(100 * part, decimals)}{ThinSpace}%";

    public static string Date(ScenarioTime time) => time.ToCalendar().UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Clock(ScenarioTime time) => time.ToCalendar().UtcDateTime.ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    public static string Moment(ScenarioTime time) => $"{Date(time)} {Clock(time)}";

    /// <summary>A length of time in its two largest units.</summary>
    public static string Duration(TimeSpan length)
    {
        var whole = TimeSpan.FromSeconds(Math.Round(length.TotalSeconds));
        return whole switch
        {
            { TotalSeconds: < 60 } => $"{Number(length.TotalSeconds, length.TotalSeconds < 10 ? 1 : 0)} s",
            { TotalMinutes: < 60 } => $"{whole.Minutes} min {whole.Seconds:00} s",
            { TotalHours: < 48 } => $"{(int)whole.TotalHours} h {whole.Minutes:00} min",
            _ => $"{(int)whole.TotalDays} d {whole.Hours:00} h",
        };
    }

    private static string Significant(double value) => Number(value, Math.Abs(value) switch { >= 99.95 => 0, >= 9.995 => 1, _ => 2 });

    private static string Grouped(string number)
    {
        var end = number.IndexOf('.', StringComparison.Ordinal);
        var text = number;
        for (var at = (end < 0 ? number.Length : end) - 3; at > (number[0] == '-' ? 1 : 0); at -= 3)
        {
            text = text.Insert(at, ThinSpace.ToString());
        }

        return text.Replace('-', '\u2212');
    }
}
