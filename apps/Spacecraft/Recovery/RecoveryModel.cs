namespace ScAi.Spacecraft.Recovery;

/// <summary>Safe mode goes its way alone: shed, turn to the Sun, wait. The way out is the ground's, step by checked step.</summary>
public static class RecoveryModel
{
    /// <summary>All is allowed.</summary>
    public static RecoveryState Initial(RecoveryParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return default;
    }

    /// <summary>One step.</summary>
    public static RecoveryState Step(in RecoveryState state, RecoveryParameters parameters, in RecoveryInputs inputs, double seconds)
    {
        if (inputs.SafeModeWanted && !state.InSafeMode)
        {
            return state with
            {
                Phase = RecoveryPhase.Shedding, PhaseSeconds = 0, StableSeconds = 0, ThrustInhibited = true, SafeModes = state.SafeModes + 1,
            };
        }

        var stable = IsStable(parameters, inputs) ? state.StableSeconds + seconds : 0;
        var next = state with { PhaseSeconds = state.PhaseSeconds + seconds, StableSeconds = stable };
        return next.Phase switch
        {
            RecoveryPhase.Shedding when next.PhaseSeconds >= parameters.ShedSeconds =>
                Enter(next, RecoveryPhase.SunPointing) with { StableSeconds = 0 },
            RecoveryPhase.SunPointing when stable >= parameters.StableSeconds => Enter(next, RecoveryPhase.Waiting),
            _ => next,
        };
    }

    /// <summary>The ground or a rule cuts thrust; it stays forbidden until <see cref="AllowThrust"/>.</summary>
    public static RecoveryState Abort(in RecoveryState state) => state with { ThrustInhibited = true, Aborts = state.Aborts + 1 };

    /// <summary>The ground allows thrust again; not in safe mode and on the way out of it.</summary>
    public static (RecoveryState Next, RecoveryRefusal Refusal) AllowThrust(in RecoveryState state) => state.Phase == RecoveryPhase.Nominal
        ? (state with { ThrustInhibited = false }, RecoveryRefusal.None)
        : (state, RecoveryRefusal.NotStable);

    /// <summary>The next step of the way out, if its checks hold.</summary>
    public static (RecoveryState Next, RecoveryRefusal Refusal) Recover(
        in RecoveryState state, RecoveryParameters parameters, in RecoveryInputs inputs)
    {
        var refusal = state.Phase switch
        {
            RecoveryPhase.Nominal => RecoveryRefusal.Nominal,
            RecoveryPhase.Shedding or RecoveryPhase.SunPointing => RecoveryRefusal.NotStable,
            _ when inputs.CausesActive > 0 => RecoveryRefusal.Anomaly,
            RecoveryPhase.Waiting when inputs.Charge < parameters.BusCharge => RecoveryRefusal.Battery,
            RecoveryPhase.BusRestored when !IsStable(parameters, inputs) => RecoveryRefusal.Attitude,
            RecoveryPhase.AttitudeRestored when inputs.Charge < parameters.PayloadCharge => RecoveryRefusal.Battery,
            RecoveryPhase.AttitudeRestored when !(inputs.RateDegreesPerSecond <= parameters.StillDegreesPerSecond) => RecoveryRefusal.Attitude,
            _ => RecoveryRefusal.None,
        };
        if (refusal != RecoveryRefusal.None)
        {
            return (state, refusal);
        }

        return (state.Phase switch
        {
            RecoveryPhase.Waiting => Enter(state, RecoveryPhase.BusRestored),
            RecoveryPhase.BusRestored => Enter(state, RecoveryPhase.AttitudeRestored),
            _ => Enter(state, RecoveryPhase.Nominal) with { ThrustInhibited = false },
        }, RecoveryRefusal.None);
    }

    private static bool IsStable(RecoveryParameters parameters, in RecoveryInputs inputs) =>
        inputs.RateDegreesPerSecond <= parameters.StillDegreesPerSecond
        && (inputs.InEclipse || inputs.SunDegrees <= parameters.SunDegrees);

    private static RecoveryState Enter(in RecoveryState state, RecoveryPhase phase) => state with { Phase = phase, PhaseSeconds = 0 };
}
