using ScAi.Messages;
using ScAi.Spacecraft.Sensors;

namespace ScAi.Spacecraft.Anomalies;

/// <summary>
/// The monitors over payload, sensors, radios, navigation, computer, cabin and approach, and the rules that follow from them.
/// Residuals need predictions of those parameters; without one they are silent.
/// </summary>
public static class StandardMonitors
{
    /// <summary>Every spacecraft has these.</summary>
    public static IReadOnlyList<MonitorDefinition> All { get; } =
    [
        .. new SensorArrayParameters().Devices.Select(device => MonitorDefinition.Limit(
            $"sensors.{device.Name}Health", $"sensors.{device.Name}Health", AlarmSeverity.Warning, 0, (double)SensorHealth.Good, 0, 1)),

        // The slow error stays below the slack, so that it does not add up; noise goes on top.
        .. new SensorArrayParameters().Devices.Select(device => MonitorDefinition.Residual(
            $"sensors.{device.Name}Residual", $"sensors.{device.Name}", AlarmSeverity.Warning, device.Noise + 4.5 * device.Bias)),
        MonitorDefinition.Balance(
            "sensors.starTrackersDiffer", AlarmSeverity.Warning, 0.025, 2, new("sensors.starTrackerA", 1), new("sensors.starTrackerB", -1)),
        MonitorDefinition.Balance(
            "sensors.thermometersDiffer", AlarmSeverity.Warning, 2, 2,
            new("sensors.batteryThermometerA", 1), new("sensors.batteryThermometerB", -1)),
        MonitorDefinition.Limit("communication.uplinkWeak", "communication.uplinkMargin", AlarmSeverity.Warning, 6, double.PositiveInfinity, 1),
        MonitorDefinition.Limit("communication.commandLoss", "communication.sinceContact", AlarmSeverity.Distress, 0, 129_600, 0, 1),
        MonitorDefinition.Limit("payload.overdraw", "payload.power", AlarmSeverity.Distress, 0, 70, 2, 2),
        MonitorDefinition.Residual("payload.powerResidual", "payload.power", AlarmSeverity.Warning, 0.5),
        MonitorDefinition.Residual("payload.rateResidual", "payload.dataRate", AlarmSeverity.Watch, 1e6),
        MonitorDefinition.Limit("navigation.rejects", "navigation.rejected", AlarmSeverity.Warning, 0, 1, 0, 1),
        MonitorDefinition.Limit("navigation.silent", "navigation.fix", AlarmSeverity.Warning, 1, 1, 0, 3),
        MonitorDefinition.Limit("resources.memory", "resources.memory", AlarmSeverity.Distress, 0, 480, 10),
        MonitorDefinition.Limit("software.hangs", "software.hanging", AlarmSeverity.Warning, 0, 5, 0, 1),
    ];

    /// <summary>Crewed ones that approach a target have these too.</summary>
    public static IReadOnlyList<MonitorDefinition> Crewed { get; } =
    [
        MonitorDefinition.Limit("lifeSupport.ppCO2", "lifeSupport.ppCO2", AlarmSeverity.Distress, 0, 0.4, 0.02),
        MonitorDefinition.Limit("lifeSupport.ppO2", "lifeSupport.ppO2", AlarmSeverity.Critical, 19.5, 23.1, 0.2),
        MonitorDefinition.Limit("lifeSupport.pressure", "lifeSupport.pressure", AlarmSeverity.Critical, 97, 105, 0.5),
        MonitorDefinition.Rate("lifeSupport.pressureFalls", "lifeSupport.pressure", AlarmSeverity.Critical, 0.001, 0.0002, 3),
        MonitorDefinition.Limit("lifeSupport.leak", "lifeSupport.leak", AlarmSeverity.Warning, 0, 1, 0.1, 2),
        MonitorDefinition.Limit("lifeSupport.humidity", "lifeSupport.humidity", AlarmSeverity.Warning, 25, 75, 2),
        MonitorDefinition.Limit("lifeSupport.temperature", "lifeSupport.temperature", AlarmSeverity.Warning, 288.15, 305.15, 1),
        MonitorDefinition.Limit("docking.sensor", "docking.residual", AlarmSeverity.Critical, 0, 1.5, 0.1, 2),
    ];

    /// <summary>What follows from <see cref="All"/>. The argument of a sensor's rule is the device.</summary>
    public static IReadOnlyList<FdirRule> Rules { get; } =
    [
        .. new SensorArrayParameters().Devices.Select(
            (device, i) => new FdirRule($"sensors.{device.Name}Health", RecoveryAction.SensorToRedundant, i)),
        new("communication.commandLoss", RecoveryAction.ReceiverToRedundant),
        new("payload.overdraw", RecoveryAction.PayloadOff),
        new("payload.powerResidual", RecoveryAction.PayloadOff),
        new("resources.memory", RecoveryAction.SafeMode),
    ];

    /// <summary>What follows from <see cref="Crewed"/>.</summary>
    public static IReadOnlyList<FdirRule> CrewedRules { get; } =
    [
        new("lifeSupport.ppCO2", RecoveryAction.ScrubberToRedundant),
        new("lifeSupport.ppO2", RecoveryAction.Abort),
        new("lifeSupport.pressure", RecoveryAction.Abort),
        new("docking.sensor", RecoveryAction.Abort),
    ];
}
