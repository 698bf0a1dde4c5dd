using System.Globalization;

namespace ScAi.Launcher.Commands;

/// <summary>A rate as people write it.</summary>
internal static class RateText
{
    /// <summary>Scenario seconds per wall-clock second; null for <c>max</c>.</summary>
    public static double? Parse(string text) => text == "max"
        ? null
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var rate) && rate > 0 && double.IsFinite(rate)
            ? rate
            : throw new InvalidDataException($"rate: expected a number above 0 or max, got '{text}'");

    public static string Of(double? rate) =>
        rate is { } given ? given.ToString("0.###", CultureInfo.InvariantCulture) + "x" : "max";
}
