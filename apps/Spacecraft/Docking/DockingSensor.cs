namespace ScAi.Spacecraft.Docking;

/// <summary>The relative sensor and the filter behind it: an alpha-beta tracker about Clohessy-Wiltshire motion.</summary>
internal static class DockingSensor
{
    private const double Alpha = 0.25;
    private const double Beta = 0.02;
    private const double ResidualMemory = 0.8;

    /// <summary>A measurement at the end of a step corrects the estimate.</summary>
    public static DockingState Measure(in DockingState state, DockingParameters parameters, in DockingInputs inputs)
    {
        var truth = state.Truth.Position;
        var noise = Math.Max(0.01, parameters.RangeNoise * truth.Length);
        var measured = truth + new RelativeVector(
            inputs.SensorBiasMeters + noise * inputs.NoiseX, noise * inputs.NoiseY, noise * inputs.NoiseZ);
        var residual = measured - state.Estimate.Position;
        return state with
        {
            Estimate = new(state.Estimate.Position + Alpha * residual, state.Estimate.Velocity + Beta * residual),
            Residual = ResidualMemory * state.Residual + (1 - ResidualMemory) * residual,
        };
    }
}
