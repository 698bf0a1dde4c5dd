namespace ScAi.Spacecraft.Sensors;

/// <summary>All devices of the sensor array.</summary>
public static class SensorArrayModel
{
    /// <summary>Every device on.</summary>
    public static SensorState[] Initial(SensorArrayParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        if (parameters.Devices.Count != SensorArrayParameters.Count)
        {
            throw new ArgumentException(
                $"{parameters.Devices.Count} devices; expected {SensorArrayParameters.Count}, in the documented order.", nameof(parameters));
        }

        return [.. parameters.Devices.Select(SensorModel.Initial)];
    }

    /// <summary>One step of all devices; <paramref name="next"/> may be the same memory as <paramref name="states"/>.</summary>
    public static SensorArrayOutputs Step(
        ReadOnlySpan<SensorState> states, SensorArrayParameters parameters, ReadOnlySpan<SensorInputs> inputs, double seconds,
        Span<SensorState> next)
    {
        var draw = 0.0;
        var good = 0;
        for (var i = 0; i < states.Length; i++)
        {
            var device = parameters.Devices[i];
            next[i] = SensorModel.Step(states[i], device, inputs[i], seconds);
            draw += next[i].Health == SensorHealth.Off ? 0 : device.DrawWatts;
            good += next[i].Health == SensorHealth.Good ? 1 : 0;
        }

        return new(draw, good);
    }
}
