using ScAi.Messages;

namespace ScAi.Spacecraft.Propulsion;

/// <summary>The family fuel.</summary>
public static class PropulsionTelemetry
{
    /// <summary>The parameters in the order of their samples.</summary>
    public static IReadOnlyList<ParameterDefinition> Parameters { get; } = ParametersOf(new PropulsionParameters());

    /// <summary>The parameters of a vehicle, with limits of its size.</summary>
    public static IReadOnlyList<ParameterDefinition> ParametersOf(PropulsionParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var load = parameters.LoadKilograms;
        return
        [
            new("fuel.propellantMass", "kg", "Propellant in the tank, as gauged", null,
                [new(AlarmSeverity.Warning, 0.2 * load, null, 3, 0.02 * load), new(AlarmSeverity.Critical, 0.08 * load, null, 3, 0.02 * load)]),
            new("fuel.tankPressure", "kPa", "Pressure in the tank", null,
                [new(AlarmSeverity.Warning, 400.0, 2_600.0, 3, 20.0), new(AlarmSeverity.Critical, 250.0, 2_900.0, 3, 20.0)]),
            new("fuel.tankTemperature", "K", "Temperature of the tank", null,
                [new(AlarmSeverity.Warning, 278.15, 313.15, 3, 1.0), new(AlarmSeverity.Critical, 275.15, 323.15, 3, 1.0)]),
            new("fuel.thrust", "N", "Thrust while the thruster fires", null, []),
            new("fuel.massFlow", "kg/s", "Flow through the thruster", null, []),
            new("fuel.specificImpulse", "s", "Specific impulse at the tank's pressure", null, []),
            new("fuel.remainingDeltaV", "m/s", "What the propellant is still good for", null, []),
            new("fuel.burned", "kg", "Propellant burned since the start", null, []),
            new("fuel.firedTime", "s", "Time that the thruster has fired", null, []),
            new("fuel.vehicleMass", "kg", "Mass of the vehicle", null, []),
        ];
    }

    /// <summary>Writes the samples in the order of <see cref="Parameters"/>.</summary>
    public static void Sample(in PropulsionState state, in PropulsionOutputs outputs, Span<double> values)
    {
        values[0] = outputs.GaugedKilograms;
        values[1] = outputs.PressurePascals / 1000.0;
        values[2] = outputs.TankTemperatureKelvin;
        values[3] = outputs.ThrustNewtons;
        values[4] = outputs.FlowKilogramsPerSecond;
        values[5] = outputs.SpecificImpulseSeconds;
        values[6] = outputs.RemainingDeltaVMetersPerSecond;
        values[7] = state.BurnedKilograms;
        values[8] = state.FiredSeconds;
        values[9] = outputs.VehicleMassKilograms;
    }
}
