using ScAi.Messages;
using ScAi.Orbits.Elements;
using ScAi.Spacecraft.Commands;
using ScAi.Spacecraft.Docking;
using ScAi.Spacecraft.Tests.Vehicle;
using ScAi.Spacecraft.Vehicle;

namespace ScAi.Spacecraft.Tests.Injection;

/// <summary>A vehicle of the campaign: another orbit, other noise and another calibration for each seed.</summary>
internal sealed class Fleet
{
    private readonly StepWorld _world = new();

    public Fleet(ulong seed, bool crewed)
    {
        var like = Flight.Smallsat with { Elements = OrbitOf(seed) };
        var parameters = crewed ? like.WithCrew() with { Docks = true, Docking = new DockingParameters { GoesOn = true } } : like;
        Design = new VehicleDesign(parameters, Flight.Start, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10), seed);
        Stations = new Flight().Stations;
    }

    public VehicleDesign Design { get; }

    public IReadOnlyList<StationView> Stations { get; }

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
