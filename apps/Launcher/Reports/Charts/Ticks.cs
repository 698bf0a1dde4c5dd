using System.Globalization;
using ScAi.Time;

namespace ScAi.Launcher.Reports.Charts;

/// <summary>Round values and round times for axes.</summary>
internal static class Ticks
{
    private static readonly double[] Seconds =
        [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10800, 21600, 43200, 86400, 172800, 604800, 1209600, 2419200];

    /// <summary>Round values from 0 to the most, about so many.</summary>
    public static IEnumerable<double> Values(double most, int count)
    {
        var rough = most / count;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = power * (rough / power) switch { <= 1 => 1, <= 2 => 2, <= 2.5 => 2.5, <= 5 => 5, _ => 10 };
        for (var i = 0; i * step <= most * (1 + 1e-9); i++)
        {
            yield return i * step;
        }
    }

    public static string Text(double value) => value >= 10_000
        ? ReportText.Number(value, 0)
        : Math.Round(value, 6).ToString("0.######", CultureInfo.InvariantCulture);

    /// <summary>Round UTC times in a window, at most so many and one, with time of day and date.</summary>
    public static IEnumerable<(ScenarioTime Time, string Clock, string Date)> Times(ScenarioTime from, ScenarioTime to, int most)
    {
        var span = (to - from).TotalSeconds;
        var step = (long)(1e6 * Seconds.Append(Math.Ceiling(span / most / 86400) * 86400).First(candidate => span / candidate <= most || candidate > 2419200));
        var offset = ((from.UnixMicroseconds % step) + step) % step;
        for (var at = from.UnixMicroseconds + (offset == 0 ? 0 : step - offset); at <= to.UnixMicroseconds; at += step)
        {
            var calendar = ScenarioTime.FromUnixMicroseconds(at).ToCalendar().UtcDateTime;
            var clock = step >= 86_400_000_000 ? "" : calendar.ToString(step < 60_000_000 ? "HH:mm:ss" : "HH:mm", CultureInfo.InvariantCulture);
            yield return (ScenarioTime.FromUnixMicroseconds(at), clock, calendar.ToString("d MMM yyyy", CultureInfo.InvariantCulture));
        }
    }
}
