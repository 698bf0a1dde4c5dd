namespace ScAi.Spacecraft.Vehicle;

/// <summary>
/// Follows what builds up slowly: between two looks a quantity must change as the model on board has it; what the model has wrong is
/// made good by drawing the expectation towards the measurement, slowly, so that a fault stands out before it is taken for granted.
/// </summary>
/// <param name="quantities">Where they stand among the parameters, and the share of the difference that is made good at each look.</param>
internal sealed class OnboardObserver(IReadOnlyList<(int Place, double Gain)> quantities)
{
    /// <summary>Nothing is expected yet.</summary>
    public Expectation[] Initial() => [.. quantities.Select(_ => new Expectation(double.NaN, 0))];

    /// <summary>A look: writes what is expected to the predictions, and draws it towards what is measured.</summary>
    /// <param name="expectations">One for each quantity; written.</param>
    /// <param name="before">All values at the start of the last step.</param>
    /// <param name="values">All values now.</param>
    /// <param name="predictions">What the model makes of the start of the last step; expectations are written over it.</param>
    /// <param name="stepSeconds">The last step.</param>
    /// <param name="lookSeconds">The time since the last look.</param>
    public void Look(
        Span<Expectation> expectations, ReadOnlySpan<double> before, ReadOnlySpan<double> values, Span<double> predictions,
        double stepSeconds, double lookSeconds)
    {
        for (var i = 0; i < expectations.Length; i++)
        {
            var (place, gain) = quantities[i];
            var rate = (predictions[place] - before[place]) / stepSeconds;
            var expected = expectations[i].Value + 0.5 * (rate + expectations[i].ChangePerSecond) * lookSeconds;
            if (!double.IsFinite(expected))
            {
                expected = values[place];
            }

            predictions[place] = expected;
            expectations[i] = new Expectation(expected + gain * (values[place] - expected), rate);
        }
    }
}
