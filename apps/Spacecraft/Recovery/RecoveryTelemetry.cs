using ScAi.Messages;
using ScAi.Spacecraft.Describing;

namespace ScAi.Spacecraft.Recovery;

/// <summary>What safe mode and recovery say of themselves.</summary>
public static class RecoveryTelemetry
{
    /// <summary>The parameters, in the order of <see cref="Sample"/>.</summary>
    public static IReadOnlyList<ParameterDefinition> Parameters { get; } =
    [
        Describe.State<RecoveryPhase>("recovery.phase", "Safe mode and the way out of it"),
        Describe.Flag("recovery.safeMode", "Whether it is in safe mode", Describe.Below(AlarmSeverity.Critical, 0, 0, 1)),
        Describe.Number("recovery.phaseTime", "s", "Time in that phase"),
        Describe.Flag("recovery.thrustInhibited", "Whether thrust is forbidden"),
        Describe.Number("recovery.safeModes", "", "How often it has gone into safe mode"),
        Describe.Number("recovery.aborts", "", "How often thrust was aborted"),
    ];

    /// <summary>Writes the values in the order of <see cref="Parameters"/>.</summary>
    public static void Sample(in RecoveryState state, Span<double> values)
    {
        values[0] = (int)state.Phase;
        values[1] = Describe.Value(state.InSafeMode);
        values[2] = state.PhaseSeconds;
        values[3] = Describe.Value(state.ThrustInhibited);
        values[4] = state.SafeModes;
        values[5] = state.Aborts;
    }
}
