namespace ScAi.Spacecraft.Docking;

/// <summary>Decides when a phase is over, and when to give up.</summary>
internal static class DockingSequence
{
    private const double HoldToleranceMeters = 0.5;
    private const double HoldToleranceMetersPerSecond = 0.02;

    /// <summary>The state after a part of a step.</summary>
    public static DockingState Follow(in DockingState state, DockingParameters parameters, in DockingInputs inputs, double seconds)
    {
        var cause = CauseToAbort(state, parameters, inputs);
        if (cause != AbortCause.None)
        {
            return DockingModel.Abort(state, cause);
        }

        return state.Phase switch
        {
            DockingPhase.FarRange when IsAt(state, parameters.FarHoldMeters) => Enter(state, DockingPhase.HoldFar),
            DockingPhase.HoldFar => Leave(state, parameters, DockingPhase.ApproachMiddle),
            DockingPhase.ApproachMiddle when IsAt(state, parameters.MiddleHoldMeters) => Enter(state, DockingPhase.HoldMiddle),
            DockingPhase.HoldMiddle => Leave(state, parameters, DockingPhase.ApproachNear),
            DockingPhase.ApproachNear when IsAt(state, parameters.NearHoldMeters) => Enter(state, DockingPhase.HoldNear),
            DockingPhase.HoldNear => Leave(state, parameters, DockingPhase.Final),
            DockingPhase.Final when state.Truth.Position.Y >= 0 => Touch(state, parameters, inputs),
            _ => state,
        };
    }

    private static AbortCause CauseToAbort(in DockingState state, DockingParameters parameters, in DockingInputs inputs)
    {
        if (state.Phase is DockingPhase.Idle or DockingPhase.Docked or DockingPhase.Abort)
        {
            return AbortCause.None;
        }

        if (state.PropellantKilograms > 0 && inputs.PropellantKilograms <= 0)
        {
            return AbortCause.Propellant;
        }

        var (position, velocity) = state.Estimate;
        var noise = Math.Max(0.01, parameters.RangeNoise * position.Length);
        if (state.Residual.Length > 0.5 + parameters.MostResidualDeviations * noise)
        {
            return AbortCause.Sensor;
        }

        if (state.Phase is DockingPhase.FarRange)
        {
            return state.PhaseSeconds > 2 * parameters.TransferSeconds ? AbortCause.Progress
                : parameters.KeepOut.Contains(position) ? AbortCause.Corridor
                : AbortCause.None;
        }

        if (parameters.KeepOut.Contains(position) && !parameters.KeepOut.CorridorContains(position))
        {
            return AbortCause.Corridor;
        }

        return velocity.Y > parameters.CorridorMetersPerSecond * 1.5 ? AbortCause.Speed
            : !state.Holds && state.PhaseSeconds > 3600 ? AbortCause.Progress
            : AbortCause.None;
    }

    private static bool IsAt(in DockingState state, double holdMeters) =>
        (state.Estimate.Position - new RelativeVector(0, -holdMeters, 0)).Length < HoldToleranceMeters
        && state.Estimate.Velocity.Length < HoldToleranceMetersPerSecond;

    private static DockingState Leave(in DockingState state, DockingParameters parameters, DockingPhase phase) =>
        (state.Go || parameters.GoesOn) && state.PhaseSeconds >= parameters.HoldSeconds ? Enter(state, phase) with { Go = false } : state;

    private static DockingState Enter(in DockingState state, DockingPhase phase) => state with { Phase = phase, PhaseSeconds = 0 };

    /// <summary>Contact: captured inside of the envelope, pushed off and away outside of it.</summary>
    private static DockingState Touch(in DockingState state, DockingParameters parameters, in DockingInputs inputs)
    {
        var (position, velocity) = state.Truth;
        var captured = velocity.Y >= parameters.LeastCaptureMetersPerSecond
            && velocity.Y <= parameters.MostCaptureMetersPerSecond
            && Math.Sqrt(position.X * position.X + position.Z * position.Z) <= parameters.MostCaptureOffsetMeters
            && inputs.AttitudeErrorDegrees <= parameters.MostCaptureDegrees
            && inputs.RateDegreesPerSecond <= parameters.MostCaptureDegreesPerSecond;
        if (captured)
        {
            return Enter(state, DockingPhase.Docked) with { Truth = default, Estimate = default, Residual = default };
        }

        var pushed = state with
        {
            Truth = new(position with { Y = 0 }, velocity with { Y = -0.5 * Math.Abs(velocity.Y) }),
            Estimate = state.Estimate with { Velocity = velocity with { Y = -0.5 * Math.Abs(velocity.Y) } },
        };
        return DockingModel.Abort(pushed, AbortCause.Contact);
    }
}
