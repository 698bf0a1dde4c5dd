namespace ScAi.Spacecraft.Telemetry;

/// <summary>Telemetry has the resolution of its converters.</summary>
internal static class Quantisation
{
    private const int Digits = 7;
    private static readonly double[] Powers = [.. Enumerable.Range(0, 2 * Span + 1).Select(i => Math.Pow(10, i - Span))];
    private const int Span = 22;

    /// <summary>A sample rounded to seven significant digits; what is not finite stays as it is.</summary>
    public static double Round(double value)
    {
        if (!double.IsFinite(value) || value == 0)
        {
            return value == 0 ? 0 : value;
        }

        var exponent = Digits - 1 - (int)Math.Floor(Math.Log10(Math.Abs(value)));
        if (Math.Abs(exponent) > Span)
        {
            return exponent > 0 ? 0 : value;
        }

        // Powers up to 10^22 are exact, so that the nearest double to the rounded decimal comes out.
        return exponent >= 0
            ? Math.Round(value * Powers[Span + exponent]) / Powers[Span + exponent]
            : Math.Round(value / Powers[Span - exponent]) * Powers[Span - exponent];
    }
}
