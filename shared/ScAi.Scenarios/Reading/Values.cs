using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ScAi.Messages;
using ScAi.Time;

namespace ScAi.Scenarios.Reading;

/// <summary>The values of a scenario file that have no unit.</summary>
internal static class Values
{
    /// <summary>Text on one line.</summary>
    public static readonly ValueKind<string> Text = new(
        "text, not empty, on one line",
        (string text, [MaybeNullWhen(false)] out string value) =>
        {
            value = text;
            return text.Trim().Length > 0 && !text.Any(char.IsControl);
        });

    /// <summary>Text that may have several lines.</summary>
    public static readonly ValueKind<string> Lines = new(
        "text, not empty",
        (string text, [MaybeNullWhen(false)] out string value) =>
        {
            value = text;
            return text.Trim().Length > 0;
        });

    /// <summary>A whole number that counts or names something.</summary>
    public static readonly ValueKind<int> Count = new(
        "a whole number such as 5",
        (string text, out int value) =>
            int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value));

    /// <summary>A number without a unit.</summary>
    public static readonly ValueKind<double> Number = new(
        "a number such as 7.1187e-05",
        (string text, out double value) =>
            double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value));

    /// <summary>A seed.</summary>
    public static readonly ValueKind<ulong> Seed = new(
        "a whole number from 0 to 18446744073709551615",
        (string text, out ulong value) => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value));

    /// <summary>An instant; UTC unless an offset is given.</summary>
    public static readonly ValueKind<ScenarioTime> Instant = new(
        "an instant such as '2023-08-01T07:20:00Z'", ScenarioTime.TryParse);

    /// <summary>Scenario seconds per wall-clock second; null for as fast as possible.</summary>
    public static readonly ValueKind<double?> Rate = new(
        "scenario seconds per wall-clock second such as 60, or 'max'",
        (string text, out double? rate) =>
        {
            var isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                && double.IsFinite(number);
            rate = isNumber ? number : null;
            return isNumber || text == "max";
        },
        text => NearestName.HintTo(text, ["max"]));

    /// <summary>A command's argument: a number where plain text is one, else a text.</summary>
    public static ArgumentValue Argument(YamlScalar scalar) =>
        scalar.IsPlain
        && double.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number)
            ? ArgumentValue.Of(number)
            : ArgumentValue.Of(scalar.Text);

    /// <summary>Yes or no.</summary>
    public static readonly ValueKind<bool> Flag = new(
        "true or false",
        (string text, out bool value) =>
        {
            value = text == "true";
            return text is "true" or "false";
        },
        text => text.ToUpperInvariant() switch
        {
            "YES" or "ON" or "Y" or "TRUE" or "1" => "did you mean 'true'?",
            "NO" or "OFF" or "N" or "FALSE" or "0" => "did you mean 'false'?",
            _ => null,
        });

    /// <summary>One of the names of an enumeration, its first letter in lower case.</summary>
    public static ValueKind<T> OneOf<T>()
        where T : struct, Enum => Names<T>.Kind;

    /// <summary>How an enumeration's member is written in a scenario file.</summary>
    public static string NameOf<T>(T member)
        where T : struct, Enum => NameOf(member.ToString());

    private static string NameOf(string member) => char.ToLowerInvariant(member[0]) + member[1..];

    private static class Names<T>
        where T : struct, Enum
    {
        private static readonly Dictionary<string, T> Members =
            Enum.GetValues<T>().ToDictionary(NameOf, StringComparer.Ordinal);

        public static readonly ValueKind<T> Kind = new(
            $"one of {string.Join(", ", Members.Keys)}",
            (string text, out T value) => Members.TryGetValue(text, out value),
            text => NearestName.HintTo(text, Members.Keys));
    }
}
