using ScAi.Messages;
using ScAi.Spacecraft.Anomalies;
using ScAi.Spacecraft.Sensors;

namespace ScAi.Spacecraft.Vehicle;

/// <summary>
/// What a vehicle watches itself with. Most monitors compare telemetry with a model on board that is stepped from the vehicle's last state
/// and knows of no faults; deviations are those of the quantity's noise, or what a fault must at least do to be worth a report.
/// </summary>
internal static class VehicleMonitors
{
    /// <summary>The monitors of a vehicle.</summary>
    public static IReadOnlyList<MonitorDefinition> Of(VehicleParameters parameters) =>
    [
        .. Bus(parameters),
        .. Flight(parameters),
        .. parameters.Sensors.Devices.SelectMany(Device),
        .. parameters.Crewed ? Cabin() : [],
        .. parameters.Docks ? Approach() : [],
    ];

    /// <summary>What follows from them.</summary>
    public static IReadOnlyList<FdirRule> RulesOf(VehicleParameters parameters) =>
    [
        new("power.capacity", RecoveryAction.SafeMode),
        new("power.charge", RecoveryAction.SafeMode),
        new("power.load", RecoveryAction.ShedLoads),
        new("thermal.heaters", RecoveryAction.HeaterToRedundant),
        new("fuel.pressure", RecoveryAction.IsolateTank),
        new("fuel.thrust", RecoveryAction.Abort),
        new("fuel.thrust", RecoveryAction.IsolateTank),
        new("attitude.tumbling", RecoveryAction.SafeMode),
        new("payload.power", RecoveryAction.PayloadOff),
        .. parameters.Docks ? [new FdirRule("docking.residual", RecoveryAction.Abort)] : Array.Empty<FdirRule>(),
    ];

    private static IEnumerable<MonitorDefinition> Bus(VehicleParameters parameters) =>
    [
        Model("power.array", "power.arrayPower", AlarmSeverity.Warning, 0.003 * ArrayWatts(parameters)),
        Model("power.capacity", "power.batteryCapacity", AlarmSeverity.Distress, 0.005 * parameters.Power.CapacityWattHours),
        Model("power.load", "power.loadPower", AlarmSeverity.Warning, 0.2),
        Model("power.charging", "power.batteryPower", AlarmSeverity.Warning, 0.005 * parameters.Power.CapacityWattHours),
        MonitorDefinition.Limit("power.charge", "power.batterySoc", AlarmSeverity.Critical, 15, 101, 10),
        Model("thermal.heaters", "thermal.heaterPower", AlarmSeverity.Warning, 0.5),
        Model("thermal.radiator", "thermal.electronicsTemperature", AlarmSeverity.Warning, 1e-4),
        Model("resources.memory", "resources.memory", AlarmSeverity.Warning, 0.002),
        MonitorDefinition.Rate("resources.reboot", "resources.reboots", AlarmSeverity.Warning, 0.001, 0, 1),
        Model("software.watchdog", "software.hanging", AlarmSeverity.Warning, 0.1),
        Model("environment.storm", "environment.doseRate", AlarmSeverity.Warning, 0.5),
        Model("payload.rate", "payload.dataRate", AlarmSeverity.Warning, 0.002 * parameters.Payload.BitsPerSecond),
        Model("payload.power", "payload.power", AlarmSeverity.Warning, 0.2),
        Model("payload.recorder", "payload.lost", AlarmSeverity.Watch, 1e-4),
    ];

    private static IEnumerable<MonitorDefinition> Flight(VehicleParameters parameters) =>
    [
        Model("fuel.pressure", "fuel.tankPressure", AlarmSeverity.Distress, 0.05),
        Model("fuel.gauge", "fuel.propellantMass", AlarmSeverity.Warning, 1.5 * parameters.Propulsion.GaugeNoiseKilograms),
        Model("fuel.thrust", "fuel.thrust", AlarmSeverity.Critical, 0.01 * parameters.Propulsion.FullThrustNewtons),
        Model("attitude.rate", "attitude.rateX", AlarmSeverity.Warning, 0.0005),
        Model("attitude.wheelPower", "attitude.wheelPower", AlarmSeverity.Warning, 0.01 * parameters.Attitude.WheelBaseWatts),
        Model("attitude.wheelX", "attitude.wheelX", AlarmSeverity.Warning, 1e-5 * parameters.Attitude.WheelMomentumNewtonMeterSeconds),
        Model("attitude.wheelY", "attitude.wheelY", AlarmSeverity.Warning, 1e-5 * parameters.Attitude.WheelMomentumNewtonMeterSeconds),
        Model("attitude.wheelZ", "attitude.wheelZ", AlarmSeverity.Warning, 1e-5 * parameters.Attitude.WheelMomentumNewtonMeterSeconds),
        MonitorDefinition.Frozen("attitude.wheelXStuck", "attitude.wheelX", AlarmSeverity.Warning, 2),
        MonitorDefinition.Frozen("attitude.wheelYStuck", "attitude.wheelY", AlarmSeverity.Warning, 2),
        MonitorDefinition.Frozen("attitude.wheelZStuck", "attitude.wheelZ", AlarmSeverity.Warning, 2),
        Model("attitude.torquers", "attitude.torquerPower", AlarmSeverity.Warning, 0.005 * parameters.Attitude.TorquerWatts),
        Model("attitude.stars", "attitude.starTracker", AlarmSeverity.Warning, 0.1),
        MonitorDefinition.Limit("attitude.tumbling", "sensors.gyro", AlarmSeverity.Critical, -2, 2, 0.2),
        Model("communication.downlink", "communication.ebN0", AlarmSeverity.Warning, 0.2),
        Model("communication.uplink", "communication.uplinkEbN0", AlarmSeverity.Warning, 0.2),
        Model("communication.transmitter", "communication.playbackRate", AlarmSeverity.Warning, 0.01 * parameters.Communication.DownlinkBitsPerSecond),
        MonitorDefinition.Limit("navigation.residual", "navigation.residual", AlarmSeverity.Warning, -1, 60, 5, 2),
        MonitorDefinition.Limit("navigation.fix", "navigation.fix", AlarmSeverity.Warning, 0.5, 2, 0, 2),
    ];

    private static IEnumerable<MonitorDefinition> Cabin() =>
    [
        Model("lifeSupport.leak", "lifeSupport.leak", AlarmSeverity.Critical, 0.01),
        Model("lifeSupport.carbonDioxide", "lifeSupport.ppCO2", AlarmSeverity.Distress, 1e-7),
        Model("lifeSupport.oxygen", "lifeSupport.ppO2", AlarmSeverity.Distress, 1e-7),
        Model("lifeSupport.humidity", "lifeSupport.humidity", AlarmSeverity.Warning, 1e-5),
        Model("lifeSupport.temperature", "lifeSupport.temperature", AlarmSeverity.Warning, 1e-6),
    ];

    private static IEnumerable<MonitorDefinition> Approach() =>
        [Model("docking.residual", "docking.residual", AlarmSeverity.Critical, 0.1)];

    // The noise is white, the bias stays for hours: four of its deviations have to pass unseen.
    private static IEnumerable<MonitorDefinition> Device(SensorParameters device) =>
    [
        Model($"sensors.{device.Name}", $"sensors.{device.Name}", AlarmSeverity.Warning, device.Noise + 4 * device.Bias),
        MonitorDefinition.Limit($"sensors.{device.Name}Health", $"sensors.{device.Name}Health", AlarmSeverity.Warning, -1, 1.5, 0, 2),
    ];

    private static MonitorDefinition Model(string name, string parameter, AlarmSeverity severity, double deviation) =>
        MonitorDefinition.Residual(name, parameter, severity, deviation);

    private static double ArrayWatts(VehicleParameters parameters) =>
        1361 * parameters.Power.ArrayEfficiency * parameters.Power.ArrayAreaSquareMeters * parameters.Power.InherentDegradation;
}
