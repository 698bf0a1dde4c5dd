using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ScAi.Federation;
using ScAi.Messages;
using ScAi.Orbits.Frames;
using ScAi.Scenarios;
using ScAi.Spacecraft.Faults;
using ScAi.Spacecraft.Memory;
using ScAi.Spacecraft.Telemetry;
using ScAi.Spacecraft.Vehicle;
using ScAi.Time;

namespace ScAi.Spacecraft;

/// <summary>All spacecraft of a scenario.</summary>
public sealed class SpacecraftFederate : IFederate<SpacecraftState>
{
    private readonly Scenario _scenario;
    private readonly FlightMemory _memory;
    private readonly CommandKey? _key;
    private VehicleDesign[] _designs = [];
    private Dictionary<int, int> _places = [];

    /// <summary>The spacecraft of a scenario.</summary>
    /// <param name="scenario">The scenario; without the block <c>spacecraft</c> there are none.</param>
    /// <param name="memory">What outlives the process; nothing when null.</param>
    /// <param name="key">The secret that signs commands; null where none does.</param>
    public SpacecraftFederate(Scenario scenario, FlightMemory? memory = null, CommandKey? key = null)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        (_scenario, _memory, _key) = (scenario, memory ?? FlightMemory.None, key);
    }

    /// <inheritdoc />
    public Transition<SpacecraftState> Initialize(RunPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var spacecraft = _scenario.Spacecraft;
        var vehicles = spacecraft?.Vehicles ?? [];
        _designs =
        [
            .. vehicles.Select(vehicle => new VehicleDesign(
                VehicleParameters.Of(_scenario, vehicle), plan.Ticks.Start, spacecraft!.Step, spacecraft.TelemetryStep, plan.Seed, _key)),
        ];
        _places = _designs.Select((design, place) => (design.Parameters.Satellite, place)).ToDictionary();
        var state = new SpacecraftState
        {
            Vehicles = [.. _designs.Select((design, place) => VehicleModel.Initial(design, FaultsOf(vehicles[place].Satellite)))],
            Stations = _scenario.Ground.Stations.ToImmutableSortedDictionary(station => station.Id, ViewOf),
            Now = plan.Ticks.Start,
        };
        return new(
            _memory.Recall(state, _designs),
            [.. _designs.Select(design => new Publication(Channels.Description, design.Description))]);
    }

    /// <inheritdoc />
    public Transition<SpacecraftState> Advance(SpacecraftState state, Tick tick, Inbox inbox)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(inbox);
        if (tick.End <= state.Now && !tick.IsSettling)
        {
            // Made before the process was started again.
            return new(state);
        }

        var vehicles = state.Vehicles.ToArray();
        var stations = state.Stations;
        foreach (var record in inbox.InOrder())
        {
            stations = Hear(record, vehicles, stations);
        }

        var worlds = vehicles.Select(_ => new StepWorld()).ToArray();
        IReadOnlyList<StationView> views = [.. stations.Values];
        Parallel.For(0, vehicles.Length, place => Fly(ref vehicles[place], _designs[place], views, worlds[place], tick));

        _memory.Write(worlds.SelectMany(world => world.Journal));
        var (said, later) = Arrive(state.InFlight, worlds, tick);
        var next = new SpacecraftState
        {
            Vehicles = ImmutableCollectionsMarshal.AsImmutableArray(vehicles),
            Stations = stations,
            InFlight = later,
            Now = tick.End,
        };
        _memory.Keep(next with { InFlight = [.. said, .. later] });
        return new(next, [.. said.Select(arrival => arrival.Publication)]);
    }

    private static void Fly(
        ref VehicleState vehicle, VehicleDesign design, IReadOnlyList<StationView> stations, StepWorld world, Tick tick)
    {
        while (!tick.IsSettling && design.TimeOf(vehicle.Step + 1) <= tick.End)
        {
            vehicle = VehicleModel.Step(vehicle, design, stations, world);
        }
    }

    /// <summary>What reaches the ground before the tick ends is said now, the rest waits; of one time, in the order of the vehicles.</summary>
    private static (IReadOnlyList<Arrival> Said, ImmutableList<Arrival> Later) Arrive(
        ImmutableList<Arrival> before, StepWorld[] worlds, Tick tick)
    {
        var all = before.Concat(worlds.SelectMany(world => world.Sky)).OrderBy(arrival => arrival.Time).ToList();
        var now = tick.IsSettling ? all.Count : all.FindIndex(arrival => arrival.Time >= tick.End) is >= 0 and var first ? first : all.Count;
        return (all[..now], [.. all.Skip(now)]);
    }

    private ImmutableSortedDictionary<int, StationView> Hear(
        IWireRecord record, VehicleState[] vehicles, ImmutableSortedDictionary<int, StationView> stations)
    {
        switch (record)
        {
            case GroundLocation station:
                return stations.SetItem(station.GroundId, new StationView(
                    station.GroundId,
                    new GroundSite(new GeodeticPosition(station.Latitude, station.Longitude, station.Altitude ?? 0)),
                    station.ElevAngle,
                    station.Operational));
            case OutageReport outage when stations.TryGetValue(outage.GroundId, out var known):
                return stations.SetItem(outage.GroundId, known with { InOperation = false });
            case OutageRestore restore when stations.TryGetValue(restore.GroundId, out var known):
                return stations.SetItem(restore.GroundId, known with { InOperation = true });
            case CommandUplink uplink when _places.TryGetValue(uplink.Id, out var place):
                vehicles[place] = vehicles[place] with { Uplinks = vehicles[place].Uplinks.Add(uplink) };
                return stations;
            case FaultInjection injection when _places.TryGetValue(injection.Id, out var place):
                vehicles[place] = Inject(vehicles[place], injection);
                return stations;
            default:
                return stations;
        }
    }

    private static VehicleState Inject(VehicleState vehicle, FaultInjection injection)
    {
        if (vehicle.Faults.Keys.Contains(injection.Key) || FaultCatalogue.PlaceOf(injection.Fault) < 0)
        {
            return vehicle;
        }

        var change = new FaultChange(injection.Time, injection.Fault, injection.Magnitude, injection.Active);
        var place = vehicle.FaultsAhead.FindIndex(ahead => ahead.At > change.At);
        return vehicle with
        {
            Faults = vehicle.Faults with { Keys = vehicle.Faults.Keys.Add(injection.Key) },
            FaultsAhead = place < 0 ? vehicle.FaultsAhead.Add(change) : vehicle.FaultsAhead.Insert(place, change),
        };
    }

    private IEnumerable<FaultChange> FaultsOf(string satellite)
    {
        foreach (var fault in _scenario.Spacecraft!.Faults.Where(fault => fault.Satellite == satellite))
        {
            yield return new FaultChange(fault.At, fault.Fault, fault.Magnitude, true);
            if (fault.Duration is { } duration)
            {
                yield return new FaultChange(fault.At + duration, fault.Fault, fault.Magnitude, false);
            }
        }
    }

    private static StationView ViewOf(StationPlan station) => new(
        station.Id,
        new GroundSite(new GeodeticPosition(station.LatitudeDegrees, station.LongitudeDegrees, station.AltitudeMeters)),
        station.MaskDegrees,
        true);
}
