using ScAi.Messages;
using ScAi.Spacecraft.Describing;

namespace ScAi.Spacecraft.Software;

/// <summary>What the software says of itself.</summary>
public static class SoftwareTelemetry
{
    /// <summary>The parameters, in the order of <see cref="Sample"/>.</summary>
    public static IReadOnlyList<ParameterDefinition> Parameters { get; } =
    [
        Describe.State<SoftwarePhase>("software.phase", "How far the update is",
            Describe.Below(AlarmSeverity.Warning, (double)SoftwarePhase.Committed, 0, 1)),
        Describe.State<SoftwareSlot>("software.slot", "The slot that runs"),
        Describe.Number("software.version", "", "The version that runs"),
        Describe.Number("software.chunks", "", "Chunks that are here"),
        Describe.Number("software.chunksTotal", "", "Chunks that the image has"),
        Describe.Number("software.firstMissing", "", "The first chunk that is missing"),
        Describe.Number("software.trial", "s", "How long the trial has lasted"),
        Describe.Number("software.hanging", "s", "For how long the watchdog has not been fed", Describe.Below(AlarmSeverity.Warning, 5, 0, 1)),
    ];

    /// <summary>Writes the values in the order of <see cref="Parameters"/>; NaN for none.</summary>
    public static void Sample(SoftwareState state, Span<double> values)
    {
        values[0] = (int)state.Phase;
        values[1] = (int)state.Active;
        values[2] = state.ActiveVersion;
        values[3] = state.Chunks.Count;
        values[4] = state.IsUpdating ? state.Manifest!.Chunks : double.NaN;
        values[5] = state.FirstMissing ?? double.NaN;
        values[6] = state.Phase == SoftwarePhase.Activated ? state.TrialSeconds : double.NaN;
        values[7] = state.HangingSeconds;
    }
}
