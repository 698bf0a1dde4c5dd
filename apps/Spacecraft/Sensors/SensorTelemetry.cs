using ScAi.Messages;
using ScAi.Spacecraft.Describing;

namespace ScAi.Spacecraft.Sensors;

/// <summary>What the sensor array says of itself: reading and health of each device, and totals.</summary>
public static class SensorTelemetry
{
    /// <summary>The parameters, in the order of <see cref="Sample"/>.</summary>
    public static IReadOnlyList<ParameterDefinition> Parameters { get; } =
    [
        .. new SensorArrayParameters().Devices.SelectMany(device => new[]
        {
            Describe.Number($"sensors.{device.Name}", device.Unit, device.Description),
            Describe.State<SensorHealth>($"sensors.{device.Name}Health", $"Health: {device.Description}",
                Describe.Below(AlarmSeverity.Warning, (double)SensorHealth.Good)),
        }),
        Describe.Number("sensors.good", "", "Devices on and in good health",
            Describe.Above(AlarmSeverity.Watch, SensorArrayParameters.Count), Describe.Above(AlarmSeverity.Distress, 4)),
        Describe.Number("sensors.power", "W", "Power drawn by all devices"),
        Describe.Number("sensors.observations", "", "Observations of all devices"),
    ];

    /// <summary>Writes the values in the order of <see cref="Parameters"/>; NaN for none.</summary>
    public static void Sample(ReadOnlySpan<SensorState> states, in SensorArrayOutputs outputs, Span<double> values)
    {
        var observations = 0L;
        for (var i = 0; i < states.Length; i++)
        {
            values[2 * i] = states[i].Reading;
            values[2 * i + 1] = (int)states[i].Health;
            observations += states[i].Observations;
        }

        var totals = 2 * states.Length;
        values[totals] = outputs.Good;
        values[totals + 1] = outputs.DrawWatts;
        values[totals + 2] = observations;
    }
}
