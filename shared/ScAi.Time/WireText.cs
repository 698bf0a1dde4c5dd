using System.Globalization;

namespace ScAi.Time;

/// <summary>How instants are written wherever people or programs read them: ISO 8601 in UTC with an explicit offset.</summary>
public static class WireText
{
    /// <summary>
    /// <c>2023-08-01T07:20:00+00:00</c>, with six fraction digits when there is a fraction; other offsets are converted to UTC.
    /// </summary>
    public static string Format(DateTimeOffset instant)
    {
        var utc = instant.UtcDateTime;
        var hasFraction = utc.Ticks % TimeSpan.TicksPerSecond >= TimeSpan.TicksPerMicrosecond;
        return utc.ToString(
            hasFraction ? "yyyy-MM-dd'T'HH:mm:ss.ffffff'+00:00'" : "yyyy-MM-dd'T'HH:mm:ss'+00:00'",
            CultureInfo.InvariantCulture);
    }
}
