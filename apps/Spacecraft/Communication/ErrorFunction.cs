namespace ScAi.Spacecraft.Communication;

/// <summary>The complementary error function.</summary>
/// <remarks>The Chebyshev fit of Press et al., "Numerical Recipes", section 6.2 (erfcc): relative error below 1.2e-7.</remarks>
internal static class ErrorFunction
{
    /// <summary>erfc(x) of an x that is not negative.</summary>
    public static double Complement(double x)
    {
        var t = 1 / (1 + 0.5 * x);
        return t * Math.Exp(-x * x - 1.26551223 + t * (1.00002368 + t * (0.37409196 + t * (0.09678418
            + t * (-0.18628806 + t * (0.27886807 + t * (-1.13520398 + t * (1.48851587
            + t * (-0.82215223 + t * 0.17087277)))))))));
    }
}
