using ScAi.Messages;
using ScAi.Orbits.Elements;
using ScAi.Spacecraft.Commands;
using ScAi.Spacecraft.Docking;
using ScAi.Spacecraft.Faults;
using ScAi.Spacecraft.Tests.Vehicle;
using ScAi.Spacecraft.Vehicle;

namespace ScAi.Spacecraft.Tests.Injection;

/// <summary>A vehicle of the campaign: another orbit, other noise and another calibration for each seed.</summary>
internal sealed class Craft
{
    private readonly StepWorld _world = new();

    public Craft(ulong seed, bool crewed = false, double stepSeconds = 1, Func<VehicleParameters, VehicleParameters>? fit = null)
    {
        var like = Flight.Smallsat with { Elements = OrbitOf(seed) };
        var parameters = crewed ? like.WithCrew() with { Docks = true, Docking = new DockingParameters { GoesOn = true } } : like;
        Design = new VehicleDesign(
            fit?.Invoke(parameters) ?? parameters, Flight.Start, TimeSpan.FromSeconds(stepSeconds), TimeSpan.FromSeconds(10), seed);
        Stations = new Flight().Stations;
    }

    public VehicleDesign Design { get; }

    public IReadOnlyList<StationView> Stations { get; init; }

    /// <summary>What the vehicle said in its last step.</summary>
    public IEnumerable<IWireRecord> Said => _world.Sky.Select(arrival => arrival.Publication.Record);

    public VehicleState Born() => VehicleModel.Initial(Design, []);

    public VehicleState Step(VehicleState state)
    {
        _world.Sky.Clear();
        return VehicleModel.Step(state, Design, Stations, _world);
    }

    public VehicleState Fly(VehicleState state, long steps)
    {
        for (var i = 0L; i < steps; i++)
        {
            state = Step(state);
        }

        return state;
    }

    public VehicleState FlyEach(VehicleState state, long steps, Action<VehicleState> look)
    {
        for (var i = 0L; i < steps; i++)
        {
            state = Step(state);
            look(state);
        }

        return state;
    }

    /// <summary>Flies until something holds; fails when it does not in time.</summary>
    public VehicleState FlyUntil(VehicleState state, Func<VehicleState, bool> holds, long mostSteps = 20_000)
    {
        for (var i = 0L; i < mostSteps; i++)
        {
            state = Step(state);
            if (holds(state))
            {
                return state;
            }
        }

        throw new InvalidOperationException($"It did not come to that within {mostSteps} steps.");
    }

    /// <summary>The vehicle with something broken, or mended, from now on.</summary>
    public VehicleState Broken(VehicleState state, string fault, double magnitude, bool active = true) =>
        state with { FaultsAhead = [new FaultChange(Design.TimeOf(state.Step), fault, magnitude, active)] };

    /// <summary>The vehicle with a command on board that is carried out in the next step.</summary>
    public VehicleState Told(VehicleState state, string command, params (string Name, ArgumentValue Value)[] arguments)
    {
        var uplink = new CommandUplink(
            0, $"{command} {state.Step}", 1, command, arguments.ToDictionary(argument => argument.Name, argument => argument.Value), 1,
            Design.TimeOf(state.Step));
        var executive = Executive.Receive(state.Executive, uplink, uplink.Time, null, Design.Commands, [], out var refused);
        Assert.Null(refused);
        Assert.False(executive.Entries[uplink.Key].IsOver, executive.Entries[uplink.Key].Reason);
        return state with { Executive = executive };
    }

    /// <summary>The monitors that have fired more often than before.</summary>
    public IEnumerable<string> FiredSince(VehicleState before, VehicleState after) => Enumerable.Range(0, after.Monitors.Length)
        .Where(i => after.Monitors[i].Fired > before.Monitors[i].Fired).Select(i => Design.Monitors.Monitors[i].Name);

    private static ElementSet OrbitOf(ulong seed) => Flight.Smallsat.Elements with
    {
        RightAscensionDegrees = (130 + 37 * seed) % 360,
        MeanAnomalyDegrees = 77 * seed % 360,
        InclinationDegrees = seed % 3 == 0 ? 51.6 : 97.5,
    };
}
