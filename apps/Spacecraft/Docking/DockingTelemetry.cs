using ScAi.Messages;
using ScAi.Spacecraft.Describing;

namespace ScAi.Spacecraft.Docking;

/// <summary>What the docking subsystem says of itself.</summary>
public static class DockingTelemetry
{
    /// <summary>The parameters, in the order of <see cref="Sample"/>.</summary>
    public static IReadOnlyList<ParameterDefinition> Parameters { get; } =
    [
        Describe.State<DockingPhase>("docking.phase", "How far the approach has come"),
        Describe.Number("docking.range", "m", "Distance from the target"),
        Describe.Number("docking.closing", "m/s", "Closing speed",
            Describe.Below(AlarmSeverity.Critical, 0.10, 0.005, 2, $"docking.phase={(int)DockingPhase.Final}"),
            Describe.Below(AlarmSeverity.Warning, 0.6, 0.02, 2, $"docking.phase={(int)DockingPhase.ApproachMiddle}")),
        Describe.Number("docking.radial", "m", "Height above the target"),
        Describe.Number("docking.alongTrack", "m", "Distance ahead of the target"),
        Describe.Number("docking.crossTrack", "m", "Distance beside the target"),
        Describe.Number("docking.offAxis", "m", "Distance from the docking axis"),
        Describe.Flag("docking.inCorridor", "Whether the chaser is in the corridor"),
        Describe.Flag("docking.inKeepOut", "Whether the chaser is in the keep-out zone"),
        Describe.Number("docking.deltaV", "m/s", "Velocity change spent"),
        Describe.Number("docking.residual", "m", "Measured against predicted position", Describe.Below(AlarmSeverity.Warning, 1, 0.1)),
        Describe.State<AbortCause>("docking.abortCause", "Why the approach was given up",
            Describe.Below(AlarmSeverity.Distress, (double)AbortCause.None, 0, 1)),
    ];

    /// <summary>Writes the values in the order of <see cref="Parameters"/>.</summary>
    public static void Sample(in DockingState state, in DockingOutputs outputs, Span<double> values)
    {
        values[0] = (int)state.Phase;
        values[1] = outputs.RangeMeters;
        values[2] = outputs.ClosingMetersPerSecond;
        values[3] = state.Estimate.Position.X;
        values[4] = state.Estimate.Position.Y;
        values[5] = state.Estimate.Position.Z;
        values[6] = outputs.OffAxisMeters;
        values[7] = Describe.Value(outputs.InCorridor);
        values[8] = Describe.Value(outputs.InKeepOut);
        values[9] = state.DeltaVMetersPerSecond;
        values[10] = state.Residual.Length;
        values[11] = (int)state.Cause;
    }
}
