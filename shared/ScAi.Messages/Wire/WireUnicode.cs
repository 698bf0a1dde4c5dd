using System.Buffers.Text;
using System.Text.Unicode;

namespace ScAi.Messages.Wire;

/// <summary>Whether every text in a payload can be read at all.</summary>
internal static class WireUnicode
{
    /// <summary>
    /// Whether the bytes are UTF-8 and the escapes <c>\ud800</c> to <c>\udfff</c> come in pairs. The reader checks
    /// neither in what it skips.
    /// </summary>
    public static bool IsValid(ReadOnlySpan<byte> utf8) => Utf8.IsValid(utf8) && ArePaired(utf8);

    private static bool ArePaired(ReadOnlySpan<byte> utf8)
    {
        var lowIsDue = false;
        for (var at = utf8.IndexOf((byte)'\\'); at >= 0; at = utf8.IndexOf((byte)'\\'))
        {
            var escape = utf8[at..];
            var unit = escape.Length >= 6 && escape[1] == 'u' && Utf8Parser.TryParse(escape[2..6], out ushort hex, out _, 'x')
                ? (char)hex
                : default;
            if (char.IsLowSurrogate(unit) != lowIsDue || (lowIsDue && at > 0))
            {
                return false;
            }

            lowIsDue = char.IsHighSurrogate(unit);
            utf8 = escape[Math.Min(unit == default ? 2 : 6, escape.Length)..];
        }

        return !lowIsDue;
    }
}
