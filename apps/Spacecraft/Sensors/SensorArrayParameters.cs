namespace ScAi.Spacecraft.Sensors;

/// <summary>The devices of a spacecraft, in the order in which states, inputs and telemetry have them.</summary>
public sealed record SensorArrayParameters
{
    /// <summary>Angle between boresight and reference as star tracker A has it.</summary>
    public const int StarTrackerA = 0;

    /// <summary>The same by star tracker B.</summary>
    public const int StarTrackerB = 1;

    /// <summary>Body rate.</summary>
    public const int Gyro = 2;

    /// <summary>Angle between the panels' normal and the Sun.</summary>
    public const int SunSensor = 3;

    /// <summary>Strength of the magnetic field.</summary>
    public const int Magnetometer = 4;

    /// <summary>Battery temperature by thermometer A.</summary>
    public const int BatteryThermometerA = 5;

    /// <summary>The same by thermometer B.</summary>
    public const int BatteryThermometerB = 6;

    /// <summary>How many devices there are.</summary>
    public const int Count = 7;

    /// <summary>The devices; <see cref="Count"/> of them.</summary>
    public IReadOnlyList<SensorParameters> Devices { get; init; } =
    [
        new("starTrackerA", "Pointing error, star tracker A", "deg", 10 / 3600.0, 3 / 3600.0, 3600, 1.5),
        new("starTrackerB", "Pointing error, star tracker B", "deg", 10 / 3600.0, 3 / 3600.0, 3600, 1.5),
        new("gyro", "Body rate", "deg/s", 0.002, 1 / 3600.0, 3600, 2),
        new("sunSensor", "Angle of the Sun from the panels' normal", "deg", 0.3, 0.1, 7200, 0.3),
        new("magnetometer", "Strength of the magnetic field", "nT", 60, 100, 7200, 0.7),
        new("batteryThermometerA", "Battery temperature, thermometer A", "K", 0.2, 0.1, 7200, 0.1),
        new("batteryThermometerB", "Battery temperature, thermometer B", "K", 0.2, 0.1, 7200, 0.1),
    ];
}
