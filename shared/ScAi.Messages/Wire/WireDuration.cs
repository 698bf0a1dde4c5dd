using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;

namespace ScAi.Messages.Wire;

/// <summary>Durations as they are found on the wire.</summary>
internal static partial class WireDuration
{
    /// <summary>What a reader expects.</summary>
    public const string Expected = "a duration";

    private const int Longest = 64;

    /// <summary>ISO 8601, <c>PT30M</c>.</summary>
    public static void Write(Utf8JsonWriter writer, TimeSpan duration) =>
        writer.WriteStringValue(XmlConvert.ToString(duration));

    /// <summary>A number of seconds, <c>HH:MM:SS</c>, <c>D days, HH:MM:SS</c> or ISO 8601 without months and years.</summary>
    public static bool TryRead(ref Utf8JsonReader reader, out TimeSpan duration)
    {
        duration = default;
        if (reader.TokenType == JsonTokenType.Number)
        {
            return reader.TryGetDecimal(out var seconds) && TryFromSeconds(seconds, out duration);
        }

        if (reader.TokenType != JsonTokenType.String || reader.ValueSpan.Length > Longest)
        {
            return false;
        }

        var text = reader.GetString()!;
        var match = Iso().Match(text);
        match = match.Success ? match : Clock().Match(text);
        return match.Success && TryFromSeconds(Seconds(match), out duration);
    }

    // Nine digits a part keep every sum far inside the range of decimal.
    [GeneratedRegex(
        """
        ^(?<minus>-)?P(?=[0-9T])((?<w>[0-9]{1,9})W)?((?<d>[0-9]{1,9})D)?
        (T(?=[0-9])((?<h>[0-9]{1,9})H)?((?<m>[0-9]{1,9})M)?((?<s>[0-9]{1,9}([.,][0-9]{1,9})?)S)?)?\z
        """,
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Iso();

    [GeneratedRegex(
        @"^((?<d>-?[0-9]{1,9})\ days?,\ )?(?<h>[0-9]{1,9}):(?<m>[0-5][0-9]):(?<s>[0-5][0-9](\.[0-9]{1,9})?)\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Clock();

    private static decimal Seconds(Match match)
    {
        var seconds = Part(match, "w") * 604_800 + Part(match, "d") * 86_400
            + Part(match, "h") * 3_600 + Part(match, "m") * 60 + Part(match, "s");
        return match.Groups["minus"].Success ? -seconds : seconds;
    }

    private static decimal Part(Match match, string name) =>
        match.Groups[name] is { Success: true, ValueSpan: var digits }
            ? decimal.Parse(digits.ToString().Replace(',', '.'), NumberStyles.Number, CultureInfo.InvariantCulture)
            : 0;

    private static bool TryFromSeconds(decimal seconds, out TimeSpan duration)
    {
        const decimal longest = long.MaxValue / TimeSpan.TicksPerSecond;
        var fits = Math.Abs(seconds) < longest;
        duration = fits ? new TimeSpan((long)Math.Round(seconds * TimeSpan.TicksPerSecond)) : default;
        return fits;
    }
}
