using ScAi.Messages;

namespace ScAi.Spacecraft.Power;

/// <summary>The family power.</summary>
public static class PowerTelemetry
{
    /// <summary>The parameters in the order of their samples.</summary>
    public static IReadOnlyList<ParameterDefinition> Parameters { get; } = ParametersOf(new PowerParameters());

    /// <summary>The parameters of a vehicle, with limits of its size.</summary>
    public static IReadOnlyList<ParameterDefinition> ParametersOf(PowerParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var cells = parameters.CellsInSeries;
        return
        [
            new("power.batterySoc", "%", "State of charge", null,
            [
                new(AlarmSeverity.Watch, 45.0, null, 3, 2.0), new(AlarmSeverity.Warning, 40.0, null, 3, 2.0),
                new(AlarmSeverity.Distress, 25.0, null, 2, 2.0), new(AlarmSeverity.Critical, 15.0, null, 2, 2.0),
            ]),
            new("power.batteryDod", "%", "Depth of discharge", null, []),
            new("power.batteryCapacity", "W h", "Capacity as it is now", null,
                [new(AlarmSeverity.Warning, 0.75 * parameters.CapacityWattHours, null, 3, 0.01 * parameters.CapacityWattHours)]),
            new("power.batteryPower", "W", "Into the battery, or out of it", null, []),
            new("power.batteryCurrent", "A", "Into the battery, or out of it", null, []),
            new("power.batteryCycles", "", "Full cycles' worth of discharge", null, []),
            new("power.batteryLoss", "W", "Heat in the battery", null, []),
            new("power.busVoltage", "V", "Voltage of the bus", null,
                [new(AlarmSeverity.Warning, 3.5 * cells, 4.25 * cells, 3, 0.02 * cells), new(AlarmSeverity.Critical, 3.2 * cells, 4.35 * cells, 2, 0.02 * cells)]),
            new("power.busCurrent", "A", "Current into the loads", null, []),
            new("power.arrayPower", "W", "What the solar array could give", null, []),
            new("power.shuntPower", "W", "What of it nobody could take", null, []),
            new("power.loadPower", "W", "What the loads draw", null, []),
            new("power.unmetPower", "W", "What the loads ask for and do not get", null, [new(AlarmSeverity.Critical, null, 0.5, 2, 0.1)]),
            new("power.payloadPower", "W", "What the payload draws", null, []),
            new("power.heaterPower", "W", "What the heaters draw", null, []),
            new("power.shedStage", "", "Stage of load shedding", ["none", "payload", "auxiliary", "safe"],
                [new(AlarmSeverity.Warning, null, 0.5, 1, 0.0), new(AlarmSeverity.Distress, null, 1.5, 1, 0.0), new(AlarmSeverity.Critical, null, 2.5, 1, 0.0)]),
        ];
    }

    /// <summary>Writes the samples in the order of <see cref="Parameters"/>.</summary>
    public static void Sample(in PowerState state, in PowerOutputs outputs, Span<double> values)
    {
        values[0] = 100.0 * outputs.StateOfCharge;
        values[1] = 100.0 - 100.0 * outputs.StateOfCharge;
        values[2] = outputs.CapacityWattHours;
        values[3] = outputs.BatteryWatts;
        values[4] = outputs.BatteryAmperes;
        values[5] = state.Cycles;
        values[6] = outputs.LossWatts;
        values[7] = outputs.BusVolts;
        values[8] = outputs.BusAmperes;
        values[9] = outputs.ArrayWatts;
        values[10] = outputs.ShuntedWatts;
        values[11] = outputs.ServedWatts;
        values[12] = outputs.UnmetWatts;
        values[13] = outputs.Served.PayloadWatts;
        values[14] = outputs.Served.HeaterWatts;
        values[15] = outputs.ShedStage;
    }
}
