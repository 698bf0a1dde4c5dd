namespace ScAi.Spacecraft.Docking;

/// <summary>The relative sensor and the filter behind it: an alpha-beta tracker about Clohessy-Wiltshire motion.</summary>
internal static class DockingSensor
{
    private const double MemorySeconds = 10;
    private const double ResidualMemory = 0.8;

    /// <summary>A measurement at the end of a step corrects the estimate.</summary>
    public static DockingState Measure(in DockingState state, DockingParameters parameters, in DockingInputs inputs, double seconds)
    {
        var truth = state.Truth.Position;
        var noise = Math.Max(0.01, parameters.RangeNoise * truth.Length);
        var measured = truth + new RelativeVector(
            inputs.SensorBiasMeters + noise * inputs.NoiseX, noise * inputs.NoiseY, noise * inputs.NoiseZ);
        var alpha = 1 - Math.Exp(-seconds / MemorySeconds);
        var beta = alpha * alpha / (2 - alpha);
        var residual = measured - state.Estimate.Position;
        return state with
        {
            Estimate = new(state.Estimate.Position + alpha * residual, state.Estimate.Velocity + beta / seconds * residual),
            Residual = ResidualMemory * state.Residual + (1 - ResidualMemory) * residual,
        };
    }
}
