using ScAi.Messages;
using ScAi.Orbits.Elements;
using ScAi.Orbits.Frames;
using ScAi.Spacecraft.Faults;
using ScAi.Spacecraft.Software;
using ScAi.Spacecraft.Telemetry;
using ScAi.Spacecraft.Vehicle;
using ScAi.Time;

namespace ScAi.Spacecraft.Tests.Vehicle;

/// <summary>A vehicle in flight under a ground of its own, with all that it says.</summary>
internal sealed class Flight
{
    public static readonly ScenarioTime Start = ScenarioTime.FromUtc(2023, 8, 1);

    public Flight(
        VehicleParameters? parameters = null, double stepSeconds = 1, double telemetrySeconds = 10, ulong seed = 1, CommandKey? key = null, params FaultChange[] faults)
    {
        Design = new VehicleDesign(
            parameters ?? Smallsat, Start, TimeSpan.FromSeconds(stepSeconds), TimeSpan.FromSeconds(telemetrySeconds), seed, key);
        State = VehicleModel.Initial(Design, faults);
    }

    public static VehicleParameters Smallsat { get; } = new()
    {
        Satellite = 0,
        Name = "TEST",
        Elements = new ElementSet
        {
            Epoch = Start,
            MeanMotionRevsPerDay = 15.2,
            Eccentricity = 0.0005,
            InclinationDegrees = 97.5,
            RightAscensionDegrees = 130,
            ArgumentOfPerigeeDegrees = 0,
            MeanAnomalyDegrees = 0,
            BStar = 0,
        },
        Software = new SoftwareParameters { SigningKey = [1, 2, 3] },
    };

    public VehicleDesign Design { get; }

    public VehicleState State { get; set; }

    public StepWorld World { get; } = new();

    /// <summary>One station near each pole and one on the equator.</summary>
    public List<StationView> Stations { get; } =
    [
        new(1, new GroundSite(new GeodeticPosition(78.2, 15.4)), 5, true),
        new(2, new GroundSite(new GeodeticPosition(-72.0, 2.5)), 5, true),
    ];

    public VehicleBody Body => State.Body;

    public ScenarioTime Now => Design.TimeOf(State.Step);

    public IEnumerable<T> Said<T>() => World.Sky.Select(arrival => arrival.Publication.Record).OfType<T>();

    public void Step() => State = VehicleModel.Step(State, Design, Stations, World);

    public void Fly(double seconds, Action<VehicleState>? afterEach = null)
    {
        for (var end = Now + TimeSpan.FromSeconds(seconds); Now < end;)
        {
            Step();
            afterEach?.Invoke(State);
        }
    }

    public bool FlyUntil(Func<VehicleState, bool> reached, double mostSeconds = 20_000)
    {
        for (var end = Now + TimeSpan.FromSeconds(mostSeconds); Now < end;)
        {
            Step();
            if (reached(State))
            {
                return true;
            }
        }

        return false;
    }
}
