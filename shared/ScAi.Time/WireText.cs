using System.Globalization;
using System.Text;

namespace ScAi.Time;

/// <summary>How instants are written wherever people or programs read them: ISO 8601 in UTC with an explicit offset.</summary>
public static class WireText
{
    /// <summary>The length of the longest text that <see cref="Format(DateTimeOffset)"/> writes.</summary>
    public const int MaxLength = 32;

    private static readonly string[] ReadableFormats =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd' 'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd' 'HH:mmK",
        "yyyy-MM-dd",
    ];

    /// <summary>
    /// <c>2023-08-01T07:20:00+00:00</c>, with six fraction digits when there is a fraction; other offsets are converted
    /// to UTC, parts finer than a microsecond cut off.
    /// </summary>
    public static string Format(DateTimeOffset instant)
    {
        Span<byte> utf8 = stackalloc byte[MaxLength];
        return Encoding.ASCII.GetString(utf8[..Format(instant, utf8)]);
    }

    /// <summary>Writes the same text as UTF-8, without allocating.</summary>
    /// <param name="instant">What to write.</param>
    /// <param name="utf8">Where to; at least <see cref="MaxLength"/> bytes.</param>
    /// <returns>How many bytes were written.</returns>
    public static int Format(DateTimeOffset instant, Span<byte> utf8)
    {
        var utc = instant.UtcDateTime;
        utc.TryFormat(utf8, out var length, "s", CultureInfo.InvariantCulture);
        var microseconds = utc.Ticks % TimeSpan.TicksPerSecond / TimeSpan.TicksPerMicrosecond;
        if (microseconds > 0)
        {
            utf8[length++] = (byte)'.';
            microseconds.TryFormat(utf8[length..], out var digits, "D6", CultureInfo.InvariantCulture);
            length += digits;
        }

        "+00:00"u8.CopyTo(utf8[length..]);
        return length + 6;
    }

    /// <summary>
    /// Reads what <see cref="Format(DateTimeOffset)"/> writes, and also <c>Z</c> or another offset, no offset (UTC), a
    /// blank instead of <c>T</c>, no seconds, a date alone, and any number of fraction digits, of which seven count.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<char> text, out DateTimeOffset instant)
    {
        const int fractionStart = 20, fractionLength = 7;
        if (text.Length > fractionStart + fractionLength && text[fractionStart - 1] == '.')
        {
            var rest = text[fractionStart..].TrimStart("0123456789");
            if (text.Length - rest.Length > fractionStart + fractionLength)
            {
                text = string.Concat(text[..(fractionStart + fractionLength)], rest);
            }
        }

        return DateTimeOffset.TryParseExact(
            text, ReadableFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out instant);
    }

    /// <summary>Reads the same texts from UTF-8; fast and without allocating for what <see cref="Format(DateTimeOffset)"/> writes.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out DateTimeOffset instant)
    {
        const int longest = 64;
        if (TryParseWritten(utf8, out instant))
        {
            return true;
        }

        Span<char> text = stackalloc char[longest];
        return utf8.Length <= longest && TryParse(text[..Encoding.UTF8.GetChars(utf8, text)], out instant);
    }

    private static bool TryParseWritten(ReadOnlySpan<byte> text, out DateTimeOffset instant)
    {
        instant = default;
        if (text.Length is not (25 or 32) || !text.EndsWith("+00:00"u8) || text[4] != '-' || text[7] != '-'
            || text[10] != 'T' || text[13] != ':' || text[16] != ':' || (text.Length == 32 && text[19] != '.'))
        {
            return false;
        }

        var (year, month, day) = (Number(text[..4]), Number(text[5..7]), Number(text[8..10]));
        var (hour, minute, second) = (Number(text[11..13]), Number(text[14..16]), Number(text[17..19]));
        var microseconds = text.Length == 32 ? Number(text[20..26]) : 0;
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)
            || hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 59 || microseconds < 0)
        {
            return false;
        }

        instant = new DateTimeOffset(
            new DateTime(year, month, day, hour, minute, second).Ticks + microseconds * TimeSpan.TicksPerMicrosecond,
            TimeSpan.Zero);
        return true;
    }

    private static int Number(ReadOnlySpan<byte> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return -1;
            }

            number = number * 10 + digit - '0';
        }

        return number;
    }
}
