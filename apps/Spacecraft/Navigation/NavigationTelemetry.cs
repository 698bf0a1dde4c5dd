using ScAi.Messages;
using ScAi.Spacecraft.Describing;

namespace ScAi.Spacecraft.Navigation;

/// <summary>What navigation says of itself.</summary>
public static class NavigationTelemetry
{
    /// <summary>The parameters, in the order of <see cref="Sample"/>.</summary>
    public static IReadOnlyList<ParameterDefinition> Parameters { get; } =
    [
        Describe.Flag("navigation.fix", "Whether the receiver's solution was used"),
        Describe.Number("navigation.positionDeviation", "m", "Standard deviation of the estimated position",
            Describe.Below(AlarmSeverity.Watch, 50, 5), Describe.Below(AlarmSeverity.Warning, 500, 50)),
        Describe.Number("navigation.velocityDeviation", "m/s", "Standard deviation of the estimated velocity"),
        Describe.Number("navigation.residual", "m", "Measured minus predicted position", Describe.Below(AlarmSeverity.Warning, 60, 5)),
        Describe.Number("navigation.radial", "m", "Height above the planned path"),
        Describe.Number("navigation.alongTrack", "m", "Distance ahead of the plan",
            Describe.Within(AlarmSeverity.Watch, -20_000, 20_000, 500)),
        Describe.Number("navigation.crossTrack", "m", "Distance beside the planned path",
            Describe.Within(AlarmSeverity.Watch, -5_000, 5_000, 100)),
        Describe.Number("navigation.semiMajorAxis", "km", "Osculating semi-major axis of the estimate"),
        Describe.Number("navigation.rejected", "", "Solutions thrown away in a row", Describe.Below(AlarmSeverity.Warning, 2, 0, 1)),
    ];

    /// <summary>Writes the values in the order of <see cref="Parameters"/>; NaN for none.</summary>
    public static void Sample(in NavigationState state, in NavigationOutputs outputs, Span<double> values)
    {
        values[0] = Describe.Value(outputs.HasFix);
        values[1] = outputs.PositionDeviationMeters;
        values[2] = outputs.VelocityDeviationMetersPerSecond;
        values[3] = outputs.ResidualMeters;
        values[4] = outputs.RadialMeters;
        values[5] = outputs.AlongTrackMeters;
        values[6] = outputs.CrossTrackMeters;
        values[7] = outputs.SemiMajorAxisKilometers;
        values[8] = state.Rejected;
    }
}
