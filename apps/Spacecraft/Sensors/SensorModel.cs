namespace ScAi.Spacecraft.Sensors;

/// <summary>One device of the sensor array.</summary>
public static class SensorModel
{
    /// <summary>How many equal observations in a row make a device with noise frozen.</summary>
    public const int FrozenAfter = 3;

    /// <summary>On, without bias, having said nothing.</summary>
    public static SensorState Initial(SensorParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return new(true, 0, double.NaN, 0, 0, SensorHealth.Good);
    }

    /// <summary>One step with one observation at its end.</summary>
    public static SensorState Step(in SensorState state, SensorParameters parameters, in SensorInputs inputs, double seconds)
    {
        var bias = GaussMarkov.Step(state.Bias, parameters.Bias, parameters.BiasSeconds, inputs.BiasDraw, seconds);
        if (!state.On || !inputs.Powered)
        {
            return state with { Bias = bias, Reading = double.NaN, Repeats = 0, Health = SensorHealth.Off };
        }

        var noise = parameters.Noise + inputs.AddedNoise;
        var reading = inputs switch
        {
            { NotANumber: true } => double.NaN,
            { Stuck: true } when double.IsFinite(state.Reading) => state.Reading,
            _ => inputs.Truth + bias + inputs.AddedBias + noise * inputs.NoiseDraw,
        };
        var repeats = reading == state.Reading ? state.Repeats + 1 : 0;
        var health = double.IsNaN(reading) ? SensorHealth.Failed
            : repeats >= FrozenAfter && parameters.Noise > 0 ? SensorHealth.Frozen
            : SensorHealth.Good;
        return new(state.On, bias, reading, repeats, state.Observations + 1, health);
    }
}
