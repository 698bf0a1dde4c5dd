using ScAi.Federation.Randomness;
using ScAi.Messages;
using ScAi.Spacecraft.Anomalies;
using ScAi.Spacecraft.Commands;
using ScAi.Spacecraft.Faults;
using ScAi.Spacecraft.Telemetry;
using ScAi.Time;

namespace ScAi.Spacecraft.Vehicle;

/// <summary>Everything about a vehicle that does not change in a run, worked out once.</summary>
public sealed class VehicleDesign
{
    private static readonly TimeSpan MonitorStep = TimeSpan.FromSeconds(10);

    /// <summary>A vehicle of these parameters.</summary>
    /// <param name="parameters">What it is made of.</param>
    /// <param name="start">The scenario's start, from which steps are counted.</param>
    /// <param name="step">The step.</param>
    /// <param name="telemetryStep">Scenario time between two packets of a family; a multiple of the step.</param>
    /// <param name="seed">The scenario's seed.</param>
    /// <param name="key">The secret that signs commands; null where none does.</param>
    public VehicleDesign(
        VehicleParameters parameters, ScenarioTime start, TimeSpan step, TimeSpan telemetryStep, ulong seed, CommandKey? key = null)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        (Parameters, Start, Step, Key) = (parameters, start, step, key);
        StepsPerPacket = Math.Max(1, telemetryStep / step is var packet ? (long)Math.Round(packet) : 1);
        StepsPerLook = Math.Max(1, (long)Math.Round(MonitorStep / step));
        Layout = VehicleSamples.LayoutOf(parameters);
        SensorPlace = Layout.PlaceOf($"sensors.{parameters.Sensors.Devices[0].Name}");
        GaugePlace = Layout.PlaceOf("fuel.propellantMass");
        PressurePlace = Layout.PlaceOf("fuel.tankPressure");
        Commands = new CommandSet(VehicleCommands.Of(parameters));
        Monitors = new MonitorTable(VehicleMonitors.Of(parameters), Layout.Parameters);
        Rules = new FdirTable(VehicleMonitors.RulesOf(parameters), Monitors);
        Random = new CounterRandom(seed, "spacecraft", parameters.Name);
        Believed = OnboardModel.Calibrated(parameters, new CounterRandom(seed, "calibration", parameters.Name));
        Observer = new OnboardObserver(
            [.. VehicleMonitors.Observed(parameters).Select(quantity => (Layout.PlaceOf(quantity.Parameter), quantity.Gain))]);
        Edges = new EdgePlaces(Layout);
        RatePlace = Layout.PlaceOf("attitude.rateX");
        PacketBits = Layout.Families.Sum(family => new PacketReport(family, 0, start, new double[family.Count]).Bits);
        Description = new SpacecraftDescription(
            parameters.Satellite, parameters.Name, parameters.Crewed, Layout.Parameters, Commands.All,
            FaultCatalogue.Of(parameters.Crewed, parameters.Docks));
    }

    /// <summary>What it is made of.</summary>
    public VehicleParameters Parameters { get; }

    /// <summary>From where steps are counted.</summary>
    public ScenarioTime Start { get; }

    /// <summary>The step.</summary>
    public TimeSpan Step { get; }

    /// <summary>The secret that signs commands.</summary>
    public CommandKey? Key { get; }

    /// <summary>What it says.</summary>
    public TelemetryLayout Layout { get; }

    /// <summary>What it can be told.</summary>
    public CommandSet Commands { get; }

    /// <summary>What it watches itself with.</summary>
    public MonitorTable Monitors { get; }

    /// <summary>What it does about it.</summary>
    public FdirTable Rules { get; }

    /// <summary>How it introduces itself.</summary>
    public SpacecraftDescription Description { get; }

    /// <summary>How many steps lie between two packets of a family.</summary>
    internal long StepsPerPacket { get; }

    /// <summary>How many steps lie between two looks of the monitors.</summary>
    internal long StepsPerLook { get; }

    /// <summary>What the packets of all families take.</summary>
    internal long PacketBits { get; }

    /// <summary>Where the first reading of the sensor array stands; those of the others are every second one after it.</summary>
    internal int SensorPlace { get; }

    /// <summary>Where the gauged propellant stands.</summary>
    internal int GaugePlace { get; }

    /// <summary>Where the tank's pressure stands.</summary>
    internal int PressurePlace { get; }

    /// <summary>Where the measured rate about x stands; those about y and z follow.</summary>
    internal int RatePlace { get; }

    /// <summary>Where what has to be looked at apart stands.</summary>
    internal EdgePlaces Edges { get; }

    /// <summary>What the vehicle is made of, as the model on board has it.</summary>
    internal VehicleParameters Believed { get; }

    /// <summary>Follows what builds up slowly.</summary>
    internal OnboardObserver Observer { get; }

    /// <summary>The vehicle's generator.</summary>
    internal CounterRandom Random { get; }

    /// <summary>When a step begins.</summary>
    public ScenarioTime TimeOf(long step) => Start + step * Step;
}
