using ScAi.Messages;

namespace ScAi.Spacecraft.Environment;

/// <summary>The family environment.</summary>
public static class EnvironmentTelemetry
{
    /// <summary>The parameters in the order of their samples.</summary>
    public static IReadOnlyList<ParameterDefinition> Parameters { get; } =
    [
        new("environment.magneticField", "nT", "Strength of the magnetic field", null, [new(AlarmSeverity.Watch, 10.0, 66_000.0, 3, 100.0)]),
        new("environment.magneticFieldX", "nT", "Magnetic field along the body's x axis", null, []),
        new("environment.magneticFieldY", "nT", "Magnetic field along the body's y axis", null, []),
        new("environment.magneticFieldZ", "nT", "Magnetic field along the body's z axis", null, []),
        new("environment.lShell", "", "McIlwain's L of the dipole", null, []),
        new("environment.southAtlanticAnomaly", "", "Whether the vehicle is in the South Atlantic Anomaly", ["outside", "inside"], []),
        new("environment.doseRate", "uGy/h", "Proxy of the dose rate", null,
            [new(AlarmSeverity.Warning, null, 10_000.0, 3, 500.0), new(AlarmSeverity.Critical, null, 50_000.0, 3, 500.0)]),
        new("environment.dose", "uGy", "Proxy of the dose since the start", null, []),
        new("environment.airDensity", "kg/m3", "Density of the air", null, []),
        new("environment.drag", "m/s2", "What the air slows the vehicle down by", null, []),
    ];

    /// <summary>Writes the samples in the order of <see cref="Parameters"/>.</summary>
    public static void Sample(in EnvironmentState state, in EnvironmentOutputs outputs, Span<double> values)
    {
        values[0] = 1e9 * outputs.FieldBodyTesla.Length;
        values[1] = 1e9 * outputs.FieldBodyTesla.X;
        values[2] = 1e9 * outputs.FieldBodyTesla.Y;
        values[3] = 1e9 * outputs.FieldBodyTesla.Z;
        values[4] = outputs.LShell;
        values[5] = outputs.IsInAnomaly ? 1.0 : 0.0;
        values[6] = outputs.DoseMicrograyPerHour;
        values[7] = state.DoseMicrogray;
        values[8] = outputs.DensityKilogramsPerCubicMeter;
        values[9] = outputs.DragMetersPerSecondSquared;
    }
}
