namespace ScAi.Spacecraft.Communication;

/// <summary>The radios: which stations hear the spacecraft, how well, and how many frames get through.</summary>
public static class CommunicationModel
{
    /// <summary>Both radios on, never in contact.</summary>
    public static CommunicationState Initial(CommunicationParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return new(true, true, null, 0, double.NaN, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    /// <summary>The link to one station as it is now; cheap enough to be asked for each packet and command.</summary>
    public static StationLink LinkTo(
        in CommunicationState state, CommunicationParameters parameters, in CommunicationInputs inputs, in StationGeometry station)
    {
        var atmosphere = LinkBudget.AtmosphereLossDb(parameters.ZenithAtmosphereDb, station.ElevationDegrees);
        var pointing = LinkBudget.PointingLossDb(station.OffBoresightDegrees, parameters.HalfPowerBeamwidthDegrees);
        var losses = atmosphere + pointing + parameters.LineLossDb;

        var lossDown = LinkBudget.FreeSpaceLossDb(station.RangeKilometers, parameters.DownlinkHertz);
        var radiates = inputs.Powered && state.TransmitterOn && !inputs.TransmitterFailed;
        var down = radiates
            ? Quality(
                lossDown,
                10 * Math.Log10(parameters.TransmitWatts) + parameters.AntennaGainDbi - losses - inputs.TransmitterLossDb
                    - lossDown + station.GainOverTemperatureDb,
                parameters.DownlinkBitsPerSecond, parameters)
            : LinkQuality.None;

        var lossUp = LinkBudget.FreeSpaceLossDb(station.RangeKilometers, parameters.UplinkHertz);
        var signal = station.RadiatedDbWatts + parameters.AntennaGainDbi - losses - lossUp;
        var up = inputs.Powered && state.ReceiverOn
            ? Quality(
                lossUp,
                signal - 10 * Math.Log10(parameters.ReceiverNoiseKelvin) - inputs.ReceiverDegradationDb,
                parameters.UplinkBitsPerSecond, parameters)
            : LinkQuality.None;
        return new(
            station, down, up, signal + 30,
            LinkBudget.LightTimeSeconds(station.RangeKilometers) + parameters.ProcessingSeconds,
            LinkBudget.DopplerHertz(parameters.DownlinkHertz, station.RangeRateKilometersPerSecond));
    }

    /// <summary>One step; stations are as they are at its end.</summary>
    public static (CommunicationState Next, CommunicationOutputs Outputs) Step(
        in CommunicationState state, CommunicationParameters parameters, in CommunicationInputs inputs,
        ReadOnlySpan<StationGeometry> stations, double seconds)
    {
        var best = BestOf(state, parameters, inputs, stations);
        var carries = best is { CarriesDown: true };
        var heard = best is { CarriesUp: true };

        var next = Follow(state, carries || heard ? best!.Value.Station.StationId : null, seconds);
        var rate = carries ? best!.Value.Down.UsefulBitsPerSecond : 0;
        next = Send(next, parameters, inputs.FramesWaiting, rate, carries ? best!.Value.Down.DropRate : 1, seconds);
        next = Hear(next, inputs.UplinkFrames, heard ? best!.Value.Up.FrameErrorRate : 1);
        Check(next);

        var radiates = inputs.Powered && next.TransmitterOn && !inputs.TransmitterFailed && carries;
        var receives = inputs.Powered && next.ReceiverOn ? parameters.ReceiverDrawWatts : 0;
        var draw = receives + (radiates ? parameters.TransmitterDrawWatts : 0);
        return (next, new(
            best, next.FramesTaken - state.FramesTaken, next.FramesDelivered - state.FramesDelivered, rate, draw,
            draw - (radiates ? parameters.TransmitWatts : 0)));
    }

    /// <summary>The station in view that hears best; one that hears is better than one that is only heard.</summary>
    private static StationLink? BestOf(
        in CommunicationState state, CommunicationParameters parameters, in CommunicationInputs inputs,
        ReadOnlySpan<StationGeometry> stations)
    {
        StationLink? best = null;
        foreach (ref readonly var station in stations)
        {
            var link = LinkTo(state, parameters, inputs, station);
            if (link.InView && (best is not { } other || IsBetter(link, other)))
            {
                best = link;
            }
        }

        return best;
    }

    private static bool IsBetter(in StationLink link, in StationLink other) =>
        link.Down.EbN0Db != other.Down.EbN0Db ? link.Down.EbN0Db > other.Down.EbN0Db : link.Up.EbN0Db > other.Up.EbN0Db;

    private static CommunicationState Follow(in CommunicationState state, int? station, double seconds) => station is null
        ? state with { StationId = null, ContactSeconds = 0, SinceContactSeconds = state.SinceContactSeconds + seconds }
        : state with
        {
            StationId = station,
            ContactSeconds = state.StationId == station ? state.ContactSeconds + seconds : 0,
            SinceContactSeconds = 0,
            Contacts = state.StationId == station ? state.Contacts : state.Contacts + 1,
        };

    private static CommunicationState Send(
        in CommunicationState state, CommunicationParameters parameters, long waiting, double rate, double drop, double seconds)
    {
        if (rate <= 0 || waiting <= 0)
        {
            return state with { FrameCarry = 0 };
        }

        var room = state.FrameCarry + rate * seconds / parameters.FrameBits;
        var taken = Math.Min(waiting, (long)room);
        var losses = state.LossCarry + taken * drop;
        var lost = (long)losses;
        return state with
        {
            FramesTaken = state.FramesTaken + taken,
            FramesLost = state.FramesLost + lost,
            FramesDelivered = state.FramesDelivered + taken - lost,
            FrameCarry = Math.Min(1, room - taken),
            LossCarry = losses - lost,
        };
    }

    private static CommunicationState Hear(in CommunicationState state, long frames, double errorRate)
    {
        var rejects = state.RejectCarry + frames * errorRate;
        var rejected = Math.Min(frames, (long)rejects);
        return state with
        {
            UplinkReceived = state.UplinkReceived + frames - rejected,
            UplinkRejected = state.UplinkRejected + rejected,
            RejectCarry = rejects - rejected,
        };
    }

    private static LinkQuality Quality(double pathLoss, double power, double bitsPerSecond, CommunicationParameters parameters)
    {
        var density = power - LinkBudget.BoltzmannDb - parameters.ImplementationLossDb;
        var ebN0 = density - 10 * Math.Log10(bitsPerSecond);
        var margin = ebN0 - parameters.RequiredEbN0Db;
        var errors = LinkBudget.FrameErrorRate(LinkBudget.BitErrorRate(ebN0), parameters.FrameBits);
        var drop = Math.Pow(errors, parameters.MostTries);
        var useful = margin >= 0 ? bitsPerSecond / LinkBudget.ExpectedTries(errors, parameters.MostTries) : 0;
        return new(pathLoss, density, ebN0, margin, errors, drop, useful);
    }

    private static void Check(in CommunicationState state)
    {
        if (state.FramesTaken != state.FramesDelivered + state.FramesLost)
        {
            throw new InvalidOperationException(
                $"Frames: {state.FramesTaken} taken, {state.FramesDelivered} delivered, {state.FramesLost} lost; expected taken = delivered + lost, exactly.");
        }
    }
}
