using ScAi.Messages;
using ScAi.Spacecraft.Anomalies;
using ScAi.Spacecraft.Sensors;

namespace ScAi.Spacecraft.Vehicle;

/// <summary>
/// What a vehicle watches itself with. Most monitors compare telemetry with <see cref="OnboardModel"/>; their deviations are what that
/// model's calibration and a usual device's noise leave between the two when all is well.
/// </summary>
internal static class VehicleMonitors
{
    /// <summary>The monitors of a vehicle.</summary>
    public static IReadOnlyList<MonitorDefinition> Of(VehicleParameters parameters) =>
    [
        .. Bus(parameters),
        .. Flight(parameters),
        .. parameters.Sensors.Devices.Index().SelectMany(device => Device(parameters, device.Index, device.Item)),
        .. Pairs(),
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

    /// <summary>What builds up slowly, and so is followed over many looks; the gain is the share of a difference that a look makes good.</summary>
    public static IReadOnlyList<(string Parameter, double Gain)> Observed(VehicleParameters parameters) =>
    [
        ("power.batterySoc", 0.1),
        ("thermal.electronicsTemperature", 0.02),
        .. parameters.Crewed
            ? [("lifeSupport.ppCO2", 0.02), ("lifeSupport.ppO2", 0.02), ("lifeSupport.humidity", 0.02), ("lifeSupport.temperature", 0.02)]
            : Array.Empty<(string, double)>(),
    ];

    private static IEnumerable<MonitorDefinition> Bus(VehicleParameters parameters) =>
    [
        Model("power.array", "power.arrayPower", AlarmSeverity.Warning, 0.01 * ArrayWatts(parameters)),
        Model("power.capacity", "power.batterySoc", AlarmSeverity.Distress, 0.5),
        Model("power.load", "power.loadPower", AlarmSeverity.Warning, 0.015 * TypicalWatts(parameters)),
        Model("power.charging", "power.batteryPower", AlarmSeverity.Warning, 0.02 * parameters.Power.CapacityWattHours),
        MonitorDefinition.Limit("power.charge", "power.batterySoc", AlarmSeverity.Critical, 15, 101, 10),
        Model("thermal.heaters", "thermal.heaterPower", AlarmSeverity.Warning, 0.5),
        Model("thermal.radiator", "thermal.electronicsTemperature", AlarmSeverity.Warning, parameters.Crewed ? 0.15 : 0.05),
        Model("resources.memory", "resources.memory", AlarmSeverity.Warning, 0.05),
        MonitorDefinition.Rate("resources.reboot", "resources.reboots", AlarmSeverity.Warning, 0.001, 0, 1),
        Model("software.watchdog", "software.hanging", AlarmSeverity.Warning, 0.1),
        Model("environment.storm", "environment.doseRate", AlarmSeverity.Warning, 1),
        Model("payload.rate", "payload.dataRate", AlarmSeverity.Warning, 0.01 * parameters.Payload.BitsPerSecond),
        Model("payload.power", "payload.power", AlarmSeverity.Warning, 0.01 * parameters.Payload.ImagingWatts),
        Model("payload.recorder", "payload.lost", AlarmSeverity.Watch, 1e-4),
    ];

    private static IEnumerable<MonitorDefinition> Flight(VehicleParameters parameters)
    {
        var (propulsion, attitude) = (parameters.Propulsion, parameters.Attitude);
        return
        [
            Model("fuel.pressure", "fuel.tankPressure", AlarmSeverity.Distress, 0.0005 * propulsion.FullPressurePascals / 1000),
            Model("fuel.gauge", "fuel.propellantMass", AlarmSeverity.Warning, 1.5 * propulsion.GaugeNoiseKilograms),
            Model("fuel.thrust", "fuel.thrust", AlarmSeverity.Critical, 0.02 * propulsion.FullThrustNewtons),
            Model("attitude.rateX", "attitude.rateX", AlarmSeverity.Warning, 0.003),
            Model("attitude.rateY", "attitude.rateY", AlarmSeverity.Warning, 0.003),
            Model("attitude.rateZ", "attitude.rateZ", AlarmSeverity.Warning, 0.003),
            Model("attitude.wheelPower", "attitude.wheelPower", AlarmSeverity.Warning, 0.1 * attitude.WheelBaseWatts),
            .. "XYZ".Select(axis => Model(
                $"attitude.wheel{axis}", $"attitude.wheel{axis}", AlarmSeverity.Warning, 5e-5 * attitude.WheelMomentumNewtonMeterSeconds)),
            .. "XYZ".Select(axis => MonitorDefinition.Frozen(
                $"attitude.wheel{axis}Stuck", $"attitude.wheel{axis}", AlarmSeverity.Warning, 2)),
            Model("attitude.torquers", "attitude.torquerPower", AlarmSeverity.Warning, 0.001 * attitude.TorquerWatts),
            Model("attitude.stars", "attitude.starTracker", AlarmSeverity.Warning, 0.1),
            MonitorDefinition.Limit("attitude.tumbling", "sensors.gyro", AlarmSeverity.Critical, -2, 2, 0.2),
            Model("communication.downlink", "communication.ebN0", AlarmSeverity.Warning, 0.5),
            Model("communication.uplink", "communication.uplinkEbN0", AlarmSeverity.Warning, 0.5),
            Model(
                "communication.transmitter", "communication.playbackRate", AlarmSeverity.Warning,
                0.05 * parameters.Communication.DownlinkBitsPerSecond),
            MonitorDefinition.Limit("navigation.residual", "navigation.residual", AlarmSeverity.Warning, -1, 60, 5, 2),
            MonitorDefinition.Limit("navigation.fix", "navigation.fix", AlarmSeverity.Warning, 0.5, 2, 0, 2),
        ];
    }

    private static IEnumerable<MonitorDefinition> Cabin() =>
    [
        Model("lifeSupport.leak", "lifeSupport.leak", AlarmSeverity.Critical, 0.2),
        Model("lifeSupport.carbonDioxide", "lifeSupport.ppCO2", AlarmSeverity.Distress, 0.001),
        Model("lifeSupport.oxygen", "lifeSupport.ppO2", AlarmSeverity.Distress, 0.001),
        Model("lifeSupport.humidity", "lifeSupport.humidity", AlarmSeverity.Warning, 0.05),
        Model("lifeSupport.temperature", "lifeSupport.temperature", AlarmSeverity.Warning, 0.01),
    ];

    // The filter's own innovation: what it should be is nothing. The sequence gives the approach up by itself when it is large.
    private static IEnumerable<MonitorDefinition> Approach() =>
    [
        MonitorDefinition.Limit("docking.residual", "docking.residual", AlarmSeverity.Critical, -1, 1.5, 0.1, 1),
        MonitorDefinition.Limit("docking.abort", "docking.abortCause", AlarmSeverity.Critical, -1, 0.5, 0, 1),
    ];

    // The noise is white, the bias stays for hours: four of its deviations have to pass unseen. The trackers are compared with an estimate
    // that the gyro's bias and the control's own tracker hold off the truth.
    private static IEnumerable<MonitorDefinition> Device(VehicleParameters parameters, int place, SensorParameters device) =>
    [
        Model(
            $"sensors.{device.Name}", $"sensors.{device.Name}", AlarmSeverity.Warning,
            device.Noise + 4 * device.Bias + (place > SensorArrayParameters.StarTrackerB ? 0 : 2 * parameters.Attitude.StarTrackerArcseconds / 3600)),
        MonitorDefinition.Limit($"sensors.{device.Name}Health", $"sensors.{device.Name}Health", AlarmSeverity.Warning, -1, 1.5, 0, 2),
    ];

    private static IEnumerable<MonitorDefinition> Pairs() =>
    [
        MonitorDefinition.Balance(
            "sensors.starTrackersDiffer", AlarmSeverity.Warning, 0.025, 2, new("sensors.starTrackerA", 1), new("sensors.starTrackerB", -1)),
        MonitorDefinition.Balance(
            "sensors.thermometersDiffer", AlarmSeverity.Warning, 2, 2,
            new("sensors.batteryThermometerA", 1), new("sensors.batteryThermometerB", -1)),
    ];

    private static MonitorDefinition Model(string name, string parameter, AlarmSeverity severity, double deviation) =>
        MonitorDefinition.Residual(name, parameter, severity, deviation);

    private static double ArrayWatts(VehicleParameters parameters) =>
        1361 * parameters.Power.ArrayEfficiency * parameters.Power.ArrayAreaSquareMeters * parameters.Power.InherentDegradation;

    private static double TypicalWatts(VehicleParameters parameters) => 0.25 * parameters.Power.CapacityWattHours;
}
