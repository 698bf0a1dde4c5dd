namespace ScAi.Spacecraft.Payload;

/// <summary>The payload: works where and when it should, and fills the recorder.</summary>
public static class PayloadModel
{
    /// <summary>Off, with an empty recorder.</summary>
    public static PayloadState Initial(PayloadParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return new(parameters.Duty, PayloadMode.Off, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    /// <summary>One step. What the link takes leaves before what is made comes in.</summary>
    public static (PayloadState Next, PayloadOutputs Outputs) Step(
        in PayloadState state, PayloadParameters parameters, in PayloadInputs inputs, double seconds)
    {
        var (moded, working) = Turn(state, parameters, inputs, seconds);
        var offPointing = working > 0 && !(inputs.PointingErrorDegrees <= parameters.MostOffPointingDegrees);
        var observing = offPointing ? 0 : working;

        var made = observing * parameters.BitsPerSecond * (1 - inputs.RateLoss) + state.BitCarry;
        var generated = (long)made;
        var capacity = (long)(parameters.RecorderBits * (1 - inputs.RecorderLoss));
        var offloaded = Math.Clamp(inputs.OffloadBits, 0, state.StoredBits);
        var kept = Math.Clamp(capacity - (state.StoredBits - offloaded), 0, generated);
        var next = moded with
        {
            GeneratedBits = state.GeneratedBits + generated,
            StoredBits = state.StoredBits - offloaded + kept,
            OffloadedBits = state.OffloadedBits + offloaded,
            LostBits = state.LostBits + generated - kept,
            BitCarry = made - generated,
            ImagingSeconds = state.ImagingSeconds + observing,
        };
        Check(next);
        return (next, new(
            Draw(next.Mode, parameters, inputs), observing > 0, offPointing, generated, offloaded,
            seconds > 0 ? generated / seconds : 0, next.StoredBits / (double)parameters.RecorderBits));
    }

    /// <summary>The mode at the end of the step, and for how long of it the payload worked.</summary>
    private static (PayloadState Next, double WorkingSeconds) Turn(
        in PayloadState state, PayloadParameters parameters, in PayloadInputs inputs, double seconds)
    {
        var wanted = Wanted(state.Duty, parameters, inputs);
        if (wanted != PayloadMode.Imaging)
        {
            return (InMode(state, wanted, seconds), 0);
        }

        if (state.Mode == PayloadMode.Imaging)
        {
            return (InMode(state, PayloadMode.Imaging, seconds), seconds);
        }

        var warm = (state.Mode == PayloadMode.WarmingUp ? state.ModeSeconds : 0) + seconds;
        var working = warm - parameters.WarmUpSeconds;
        return working < 0
            ? (state with { Mode = PayloadMode.WarmingUp, ModeSeconds = warm }, 0)
            : (state with { Mode = PayloadMode.Imaging, ModeSeconds = working, Observations = state.Observations + 1 }, working);
    }

    private static PayloadState InMode(in PayloadState state, PayloadMode mode, double seconds) =>
        state with { Mode = mode, ModeSeconds = state.Mode == mode ? state.ModeSeconds + seconds : 0 };

    private static PayloadMode Wanted(PayloadDuty duty, PayloadParameters parameters, in PayloadInputs inputs)
    {
        if (!inputs.Powered || duty == PayloadDuty.Off)
        {
            return PayloadMode.Off;
        }

        var overBand = inputs.LatitudeDegrees >= parameters.BandSouthDegrees && inputs.LatitudeDegrees <= parameters.BandNorthDegrees
            && (inputs.Daylight || !parameters.NeedsDaylight);
        return duty == PayloadDuty.Imaging || (duty == PayloadDuty.Band && overBand) ? PayloadMode.Imaging : PayloadMode.Standby;
    }

    private static double Draw(PayloadMode mode, PayloadParameters parameters, in PayloadInputs inputs) => mode switch
    {
        PayloadMode.Off => 0,
        PayloadMode.Standby => parameters.StandbyWatts + inputs.OverdrawWatts,
        _ => parameters.ImagingWatts + inputs.OverdrawWatts,
    };

    private static void Check(in PayloadState state)
    {
        if (state.GeneratedBits != state.StoredBits + state.OffloadedBits + state.LostBits)
        {
            throw new InvalidOperationException(
                $"Data: {state.GeneratedBits} bits generated, {state.StoredBits} stored, {state.OffloadedBits} offloaded, {state.LostBits} lost; expected generated = stored + offloaded + lost, exactly.");
        }
    }
}
