using ScAi.Messages;

namespace ScAi.Spacecraft.Thermal;

/// <summary>The family thermal.</summary>
public static class ThermalTelemetry
{
    private const int Others = 5;

    /// <summary>The parameters in the order of their samples, of a vehicle without crew.</summary>
    public static IReadOnlyList<ParameterDefinition> Parameters { get; } = ParametersOf(new ThermalParameters());

    /// <summary>The parameters of a vehicle: one temperature for each of its nodes, and what heats and cools them.</summary>
    public static IReadOnlyList<ParameterDefinition> ParametersOf(ThermalParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return
        [
            new("thermal.heaterPower", "W", "What the heaters draw", null, []),
            new("thermal.heatersOn", "", "How many heaters are on", null, []),
            new("thermal.batteryHeater", "", "The battery's heater", ["off", "on"], []),
            new("thermal.tankHeater", "", "The tank's heater", ["off", "on"], []),
            new("thermal.louvre", "%", "How far the main radiator is open", null, []),
            .. parameters.Nodes.Select(TemperatureOf),
        ];
    }

    /// <summary>Writes the samples in the order of the vehicle's parameters.</summary>
    public static void Sample(in ThermalState state, ThermalParameters parameters, in ThermalOutputs outputs, Span<double> values)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        values[0] = outputs.HeaterWatts;
        values[1] = int.PopCount(outputs.HeaterMask);
        values[2] = outputs.HeaterMask >> NodeNumber.Battery & 1;
        values[3] = outputs.HeaterMask >> NodeNumber.Tank & 1;
        values[4] = 100.0 * outputs.LouvreShare;
        for (var i = 0; i < parameters.Nodes.Count; i++)
        {
            values[Others + i] = state.Kelvin[i];
        }
    }

    private static ParameterDefinition TemperatureOf(ThermalNode node) => new(
        $"thermal.{node.Name}Temperature",
        "K",
        $"Temperature of the {node.Name}",
        null,
        node.LowestKelvin > 0.0
            ?
            [
                new(AlarmSeverity.Warning, node.LowestKelvin, node.HighestKelvin, 3, 1.0),
                new(AlarmSeverity.Critical, node.LowestKelvin - 10.0, node.HighestKelvin + 10.0, 2, 1.0),
            ]
            : []);
}
