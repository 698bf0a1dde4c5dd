using System.Globalization;
using System.Text.RegularExpressions;

namespace ScAi.Scenarios.Reading;

/// <summary>
/// ISO 8601 durations of days, hours, minutes and seconds, such as <c>P1DT2H30M</c>; years and months have no fixed length.
/// </summary>
internal static partial class IsoDuration
{
    /// <summary>Reads a duration to the microsecond; false when it is none or too long.</summary>
    public static bool TryParse(string text, out TimeSpan duration)
    {
        duration = default;
        var match = Pattern().Match(text);
        if (!match.Success)
        {
            return false;
        }

        var seconds = 0d;
        foreach (var (group, length) in new[] { ("days", 86400d), ("hours", 3600d), ("minutes", 60d), ("seconds", 1d) })
        {
            if (match.Groups[group].Success)
            {
                seconds += length * double.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
            }
        }

        var microseconds = Math.Round(seconds * 1e6);
        if (microseconds >= TimeSpan.MaxValue.Ticks / TimeSpan.TicksPerMicrosecond)
        {
            return false;
        }

        duration = TimeSpan.FromMicroseconds((long)microseconds);
        return true;
    }

    [GeneratedRegex(
        @"^P(?=.)((?<days>[0-9]+)D)?(T(?=.)((?<hours>[0-9]+)H)?((?<minutes>[0-9]+)M)?((?<seconds>[0-9]+(\.[0-9]+)?)S)?)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
