using ScAi.Messages;

namespace ScAi.Spacecraft.Attitude;

/// <summary>The family attitude.</summary>
public static class AttitudeTelemetry
{
    private const double Degrees = 180.0 / Math.PI;

    /// <summary>The parameters in the order of their samples.</summary>
    public static IReadOnlyList<ParameterDefinition> Parameters { get; } =
    [
        new("attitude.mode", "", "What the control aims at", ["detumble", "sunSafe", "nadir", "target", "slew"], []),
        new("attitude.error", "deg", "Angle to the attitude aimed at, as estimated", null,
            [new(AlarmSeverity.Warning, null, 2.0, 5, 0.2, "attitude.mode=2"), new(AlarmSeverity.Distress, null, 10.0, 5, 1.0, "attitude.mode=2")]),
        new("attitude.rateX", "deg/s", "Rate about x, as measured", null, [new(AlarmSeverity.Warning, -2.0, 2.0, 5, 0.1)]),
        new("attitude.rateY", "deg/s", "Rate about y, as measured", null, [new(AlarmSeverity.Warning, -2.0, 2.0, 5, 0.1)]),
        new("attitude.rateZ", "deg/s", "Rate about z, as measured", null, [new(AlarmSeverity.Warning, -2.0, 2.0, 5, 0.1)]),
        new("attitude.quaternionW", "", "Attitude estimate, scalar part", null, []),
        new("attitude.quaternionX", "", "Attitude estimate, first part", null, []),
        new("attitude.quaternionY", "", "Attitude estimate, second part", null, []),
        new("attitude.quaternionZ", "", "Attitude estimate, third part", null, []),
        new("attitude.wheelX", "N m s", "Momentum of the x wheel", null, []),
        new("attitude.wheelY", "N m s", "Momentum of the y wheel", null, []),
        new("attitude.wheelZ", "N m s", "Momentum of the z wheel", null, []),
        new("attitude.wheelLoad", "%", "Momentum of the fullest wheel over its limit", null,
            [new(AlarmSeverity.Warning, null, 80.0, 3, 5.0), new(AlarmSeverity.Distress, null, 95.0, 3, 5.0)]),
        new("attitude.wheelPower", "W", "What the wheels draw", null, []),
        new("attitude.torquerPower", "W", "What the torquers draw", null, []),
        new("attitude.arrayIncidence", "", "Cosine of the Sun's angle on the array", null, []),
        new("attitude.nadirAngle", "deg", "Angle between the instrument's axis and straight down", null, []),
        new("attitude.starTracker", "", "Whether the star tracker sees stars", ["lost", "tracking"], [new(AlarmSeverity.Warning, 0.5, null, 5, 0.0)]),
    ];

    /// <summary>Writes the samples in the order of <see cref="Parameters"/>.</summary>
    public static void Sample(in AttitudeState state, in AttitudeOutputs outputs, Span<double> values)
    {
        var estimate = state.Estimate;
        values[0] = (int)outputs.Mode;
        values[1] = outputs.EstimatedErrorRadians * Degrees;
        values[2] = outputs.MeasuredRateRadiansPerSecond.X * Degrees;
        values[3] = outputs.MeasuredRateRadiansPerSecond.Y * Degrees;
        values[4] = outputs.MeasuredRateRadiansPerSecond.Z * Degrees;
        values[5] = estimate.W;
        values[6] = estimate.X;
        values[7] = estimate.Y;
        values[8] = estimate.Z;
        values[9] = state.WheelNewtonMeterSeconds.X;
        values[10] = state.WheelNewtonMeterSeconds.Y;
        values[11] = state.WheelNewtonMeterSeconds.Z;
        values[12] = 100.0 * outputs.WheelLoad;
        values[13] = outputs.WheelWatts;
        values[14] = outputs.TorquerWatts;
        values[15] = outputs.IncidenceCosine;
        values[16] = outputs.NadirRadians * Degrees;
        values[17] = outputs.HasStarTracker ? 1.0 : 0.0;
    }
}
