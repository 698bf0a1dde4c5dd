namespace ScAi.Spacecraft.Sensors;

/// <summary>A first-order Gauss-Markov process: noise with a memory.</summary>
public static class GaussMarkov
{
    /// <summary>
    /// b exp(-dt/tau) + sigma sqrt(1 - exp(-2 dt/tau)) w, exact for any step (Maybeck, "Stochastic Models, Estimation, and
    /// Control", volume 1, section 4.11).
    /// </summary>
    /// <param name="value">b, its value before.</param>
    /// <param name="deviation">sigma, its standard deviation in the long run.</param>
    /// <param name="correlationSeconds">tau.</param>
    /// <param name="draw">w, a standard normal number.</param>
    /// <param name="seconds">dt.</param>
    public static double Step(double value, double deviation, double correlationSeconds, double draw, double seconds)
    {
        var memory = Math.Exp(-seconds / correlationSeconds);
        return value * memory + deviation * Math.Sqrt(1 - memory * memory) * draw;
    }
}
