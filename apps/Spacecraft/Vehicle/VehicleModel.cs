using ScAi.Messages;
using ScAi.Orbits.Frames;
using ScAi.Spacecraft.Attitude;
using ScAi.Spacecraft.Commands;
using ScAi.Spacecraft.Communication;
using ScAi.Spacecraft.Faults;
using ScAi.Spacecraft.Telemetry;
using ScAi.Time;

namespace ScAi.Spacecraft.Vehicle;

/// <summary>A vehicle as a pure function of its state, the step and what arrives.</summary>
public static class VehicleModel
{
    /// <summary>A vehicle at the scenario's start: on its orbit, pointing down, all well.</summary>
    /// <param name="design">What it is.</param>
    /// <param name="faults">What will break, in order of time.</param>
    public static VehicleState Initial(VehicleDesign design, IEnumerable<FaultChange> faults)
    {
        ArgumentNullException.ThrowIfNull(design);
        return new VehicleState
        {
            Body = VehicleBirth.Of(design),
            Recovery = Recovery.RecoveryModel.Initial(design.Parameters.Recovery),
            Monitors = Anomalies.MonitorModel.Initial(design.Monitors),
            Expected = design.Observer.Initial(),
            Latched = new bool[design.Rules.Rules.Count],
            FaultsAhead = [.. faults.OrderBy(change => change.At)],
            Recorder = new TelemetryRecorder(design.Parameters.TelemetryRecorderBits),
        };
    }

    /// <summary>The vehicle one step later.</summary>
    /// <param name="state">The vehicle.</param>
    /// <param name="design">What it is.</param>
    /// <param name="stations">The ground.</param>
    /// <param name="world">What leaves it.</param>
    public static VehicleState Step(VehicleState state, VehicleDesign design, IReadOnlyList<StationView> stations, StepWorld world)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(design);
        ArgumentNullException.ThrowIfNull(world);
        var (now, end) = (design.TimeOf(state.Step), design.TimeOf(state.Step + 1));
        var seconds = design.Step.TotalSeconds;
        var desk = new StepDesk(state, design);
        var ahead = Break(desk, state, now, world);
        var uplinks = Hear(desk, state, stations, now, world, out var frames);
        Execute(desk, now, world);

        var waiting = Downlink.FramesWaiting(state.Recorder, desk.Verifications, design.Parameters.Communication.FrameBits);
        waiting += (state.Step + 1) % design.StepsPerPacket == 0
            ? (design.PacketBits + design.Parameters.Communication.FrameBits - 1) / design.Parameters.Communication.FrameBits
            : 1;
        var inputs = new PhysicsInputs(
            now, seconds, desk.Orders, desk.Recovery, desk.Faults, stations, waiting, frames, desk.Reboots, new StepNoise(design.Random, state.Step));
        var start = desk.Body;
        desk.Body = VehiclePhysics.Step(start, design.Parameters, inputs);
        if (desk.Reboots || desk.Body.Software.Reboots != start.Software.Reboots)
        {
            StartAnew(desk, end);
        }

        CommandsUnderWay.Follow(desk, end, seconds);
        var isLook = (state.Step + 1) % design.StepsPerLook == 0;
        var mind = isLook
            ? new WatchState([.. state.Monitors], [.. state.Expected], [.. state.Latched])
            : new WatchState(state.Monitors, state.Expected, state.Latched);
        VehicleMind.Reflect(desk, state.Step + 1, end, start, inputs, mind);

        if (desk.Body.OrbitNow.NewElements is { } elements)
        {
            world.Say(elements.Epoch, Channels.Elements, OrbitUpdateOf(design.Parameters.Satellite, elements));
        }

        var sent = world.Sky.Count;
        var recorder = Downlink.Send(
            state.Recorder, desk.Fresh(), desk.Body.CommunicationNow, design.Parameters.Communication.FrameBits, end,
            design.Parameters.Satellite, world.Sky);
        return state with
        {
            Step = state.Step + 1,
            Body = desk.Body,
            Orders = desk.Orders,
            Recovery = desk.Recovery,
            Monitors = mind.Monitors,
            Expected = mind.Expected,
            Latched = mind.Latched,
            Faults = desk.Faults,
            FaultsAhead = ahead,
            Executive = desk.Executive,
            Uplinks = uplinks,
            Recorder = recorder,
            Events = desk.Events,
            DownlinkedReports = state.DownlinkedReports + world.Sky.Count - sent,
        };
    }

    private static System.Collections.Immutable.ImmutableList<FaultChange> Break(
        StepDesk desk, VehicleState state, ScenarioTime now, StepWorld world)
    {
        var ahead = state.FaultsAhead;
        while (ahead.Count > 0 && ahead[0].At <= now)
        {
            var change = ahead[0];
            ahead = ahead.RemoveAt(0);
            var place = FaultCatalogue.PlaceOf(change.Fault);
            if (place < 0)
            {
                continue;
            }

            desk.Reboots |= change.Active && place == FaultPlaces.Reboot;
            desk.Faults = desk.Faults.With(place, change.Magnitude, change.Active);
            world.Say(now, Channels.Fault, new FaultState(
                desk.Design.Parameters.Satellite, change.Fault, desk.Faults[place], change.Active, now));
        }

        return ahead;
    }

    private static System.Collections.Immutable.ImmutableList<CommandUplink> Hear(
        StepDesk desk, VehicleState state, IReadOnlyList<StationView> stations, ScenarioTime now, StepWorld world, out long frames)
    {
        frames = 0;
        var left = state.Uplinks;
        foreach (var uplink in state.Uplinks)
        {
            if (Link(desk, stations, uplink.GroundId, now) is not { CarriesUp: true } link)
            {
                // The station does not see the spacecraft, or is not heard: the command is lost.
                left = left.Remove(uplink);
                frames++;
                continue;
            }

            if (uplink.Time + TimeSpan.FromSeconds(link.LatencySeconds) > now)
            {
                continue;
            }

            left = left.Remove(uplink);
            frames++;
            var known = desk.Executive.Entries.Count;
            desk.Executive = Executive.Receive(
                desk.Executive, uplink, now, desk.Design.Key, desk.Design.Commands, desk.Verifications, out var refused);
            if (refused is not null)
            {
                desk.Say(now, EventSeverity.Medium, "communication", "COMMAND_REFUSED", $"A command was {refused}.");
            }
            else if (desk.Executive.Entries.Count > known && !desk.Executive.Entries[uplink.Key].IsOver)
            {
                world.Journal.Add(new JournalLine(desk.Design.Parameters.Satellite, uplink, null));
            }
        }

        return left;
    }

    private static StationLink? Link(StepDesk desk, IReadOnlyList<StationView> stations, int station, ScenarioTime now)
    {
        var body = desk.Body;
        foreach (var view in stations)
        {
            if (view.Id == station)
            {
                var place = body.State.ToEarthFixed(now);
                return StationSight.Of(place, now, body.Attitude.Attitude, view) is { } geometry
                    ? CommunicationModel.LinkTo(
                        body.Communication,
                        desk.Design.Parameters.Communication,
                        VehiclePhysics.Radios(body, desk.Faults),
                        geometry)
                    : null;
            }
        }

        return null;
    }

    private static void Execute(StepDesk desk, ScenarioTime now, StepWorld world)
    {
        while (true)
        {
            desk.Executive = Executive.Next(desk.Executive, now, desk.Verifications, out var due);
            if (due is null)
            {
                return;
            }

            world.Journal.Add(new JournalLine(desk.Design.Parameters.Satellite, null, due.Uplink.Key));
            CommandEffects.Begin(desk, due, now);
        }
    }

    /// <summary>The computer starts anew: what was under way has failed, the payload is off, the attitude is the mission's usual one.</summary>
    private static void StartAnew(StepDesk desk, ScenarioTime end)
    {
        CommandEffects.EndBurn(desk, end, "the computer started anew");
        foreach (var key in desk.Executive.Running)
        {
            desk.Executive = Executive.Fail(desk.Executive, key, end, "the computer started anew", desk.Verifications);
        }

        desk.Orders = desk.Orders with { Mode = AttitudeMode.Nadir };
    }

    private static OrbitUpdate OrbitUpdateOf(int satellite, Orbits.Elements.ElementSet elements) => new(
        satellite,
        elements.Epoch,
        elements.MeanMotionRevsPerDay,
        elements.Eccentricity,
        elements.InclinationDegrees,
        elements.RightAscensionDegrees,
        elements.ArgumentOfPerigeeDegrees,
        elements.MeanAnomalyDegrees,
        elements.BStar);
}
