using ScAi.Messages;
using ScAi.Spacecraft.Docking;
using ScAi.Spacecraft.Payload;
using ScAi.Spacecraft.Sensors;
using ScAi.Spacecraft.Software;
using ScAi.Spacecraft.Thermal;
using ScAi.Spacecraft.Vehicle;

namespace ScAi.Spacecraft.Tests.Injection;

/// <summary>The catalogue of faults as the campaign injects it.</summary>
internal static class Injections
{
    private const int Step = 3;
    private static readonly double[] s_switch = [1];
    private static readonly SoftwareManifest s_update = SoftwareManifest.Of(2, new byte[1000], 100, [1, 2, 3]);

    /// <summary>What is injected into the vehicle without crew.</summary>
    public static IReadOnlyList<Injection> Smallsat { get; } =
    [
        new("power.stringLoss", [1, 2, 6], Step, state => state.Body.PowerNow.ArrayWatts > 220),
        new("power.capacityLoss", [0.1, 0.3, 0.8], Step, state => state.Body.PowerNow.StateOfCharge < 0.93),
        new("power.leakage", [10, 20, 60], Step, Injection.Always),
        new("power.chargerLoss", [0.5, 0.8, 1], Step, state => state.Body.PowerNow.BatteryWatts > 60),
        new("thermal.batteryHeaterStuckOn", s_switch, Step, state => !HasHeater(state, NodeNumber.Battery)),
        new("thermal.batteryHeaterStuckOff", s_switch, Step, Injection.Always, (_, state) => Cold(state, NodeNumber.Battery)),
        new("thermal.tankHeaterStuckOn", s_switch, Step, state => !HasHeater(state, NodeNumber.Tank)),
        new("thermal.tankHeaterStuckOff", s_switch, Step, Injection.Always, (_, state) => Cold(state, NodeNumber.Tank)),
        new("thermal.radiatorLoss", [0.3, 0.6, 1], 60, Injection.Always),
        new("fuel.leak", [1e-4, 1e-3, 1e-2], 30, Injection.Always),
        new("fuel.valveStuckOpen", s_switch, Step, Injection.Always),
        new("fuel.valveStuckShut", s_switch, Step, state => state.Body.PropulsionNow.FiredSeconds > 0, Burning),
        new("fuel.gaugeBias", [-1, 0.18, 0.5], Step, Injection.Always),
        new("attitude.wheelFriction", [0.01, 0.03, 0.1], 30, Injection.Always),
        new("attitude.wheelStuck", [1, 2, 3], Step, Injection.Always),
        new("attitude.starTrackerLoss", s_switch, Step, Injection.Always),
        new("attitude.gyroBias", [-300, 60, 200], Step, Injection.Always),
        new("attitude.torquerLoss", s_switch, Step, state => state.Body.AttitudeNow.TorquerWatts > 0.02),
        new("environment.storm", [10, 100], Step, state => state.Body.EnvironmentNow.LShell > 3),
        new("communication.receiverDegradation", [3, 10, 40], Step, InContact),
        new("communication.transmitterLoss", [3, 10, 40], Step, InContact),
        new("communication.transmitterFailed", s_switch, Step, InContact),
        new("navigation.stuck", s_switch, Step, Injection.Always),
        new("navigation.bias", [-200, 60, 1000], Step, Injection.Always),
        new("navigation.noise", [20, 100], Step, Injection.Always),
        new("navigation.notANumber", s_switch, Step, Injection.Always),
        new("payload.rateLoss", [0.1, 0.5, 1], Step, Images),
        new("payload.overdraw", [5, 20], Step, state => state.Body.PayloadNow.DrawWatts > 0),
        new("payload.recorderLoss", [0.5, 0.9], Step, Images, Filled),
        .. new SensorArrayParameters().Devices.SelectMany(Device),
        new("software.hang", s_switch, Step, Injection.Always),
        new("software.badTrial", s_switch, Step, Injection.Always, OnTrial),
        new("resources.reboot", s_switch, Step, Injection.Always),
        new("resources.memoryLeak", [50, 500], 10, Injection.Always),
    ];

    /// <summary>What is injected into the crewed vehicle.</summary>
    public static IReadOnlyList<Injection> Crewed { get; } =
    [
        new("lifeSupport.leak", [0.1, 1, 10], Step, Injection.Always),
        new("lifeSupport.scrubberLoss", [0.4, 1], 60, Injection.Always),
        new("lifeSupport.electrolysisLoss", [0.7, 1], 60, Injection.Always),
        new("lifeSupport.condenserLoss", [0.85, 1], 60, Injection.Always),
        new("lifeSupport.coolingLoss", [0.85, 1], 60, Injection.Always),
        new("docking.sensorBias", [-20, 10, 40], Step, Approaches),
        new("docking.thrusterLoss", [0.5, 0.75, 1], 60, Manoeuvres),
    ];

    private static IEnumerable<Injection> Device(SensorParameters device)
    {
        var unit = device.Noise + 4 * device.Bias + (device.Name.StartsWith("starTracker", StringComparison.Ordinal) ? 0.004 : 0);
        return
        [
            new($"sensors.{device.Name}.stuck", s_switch, 4, Injection.Always),
            new($"sensors.{device.Name}.bias", [6 * unit, 20 * unit], Step, Injection.Always),
            new($"sensors.{device.Name}.noise", [40 * unit, 200 * unit], Step, Injection.Always),
            new($"sensors.{device.Name}.notANumber", s_switch, Step, Injection.Always),
        ];
    }

    private static bool HasHeater(VehicleState state, int node) => (state.Body.Thermal.HeatersOn >> node & 1) != 0;

    private static bool InContact(VehicleState state) =>
        state.Body.Communication.ContactSeconds > 60 && state.Body.CommunicationNow.Best is { Station.ElevationDegrees: > 10 };

    private static bool Images(VehicleState state) => state.Body.PayloadNow.Observing
        && state.Body.EnvironmentNow.Place.LatitudeDegrees is > -45 and < 45;

    private static bool Approaches(VehicleState state) => state.Body.Docking.Phase == DockingPhase.FarRange
        && state.Body.Docking.PhaseSeconds is > 60 and < 1500;

    private static bool Manoeuvres(VehicleState state) => state.Body.Docking.Phase == DockingPhase.ApproachMiddle
        || (state.Body.Docking.Phase == DockingPhase.FarRange && state.Body.Docking.PhaseSeconds > 1600);

    /// <summary>A node as cold as its heater is for.</summary>
    private static VehicleState Cold(VehicleState state, int node)
    {
        var kelvin = state.Body.Thermal.Kelvin;
        kelvin[node] = new ThermalParameters().Nodes[node].HeaterOnKelvin + 0.5;
        return state with
        {
            Body = state.Body with { Thermal = state.Body.Thermal with { Kelvin = kelvin, HeatersOn = state.Body.Thermal.HeatersOn | 1 << node } },
        };
    }

    private static VehicleState Burning(Craft craft, VehicleState state) => craft.Told(
        state, "propulsion.burn", ("deltaV", ArgumentValue.Of(20)), ("direction", ArgumentValue.Of("prograde")));

    private static VehicleState Filled(Craft _, VehicleState state)
    {
        var (payload, resources) = (state.Body.Payload, state.Body.Resources);
        var more = (long)(0.8 * new PayloadParameters().RecorderBits) - payload.StoredBits;
        return state with
        {
            Body = state.Body with
            {
                Payload = payload with { StoredBits = payload.StoredBits + more, GeneratedBits = payload.GeneratedBits + more },
                Resources = resources with { Storage = resources.Storage.With(more, 0, 0) },
            },
        };
    }

    private static VehicleState OnTrial(Craft _, VehicleState state) => state with
    {
        Body = state.Body with { Software = state.Body.Software with { Phase = SoftwarePhase.Activated, Manifest = s_update } },
    };
}
