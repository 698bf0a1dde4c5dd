using ScAi.Messages;

namespace ScAi.Spacecraft.Sensors;

/// <summary>What may be broken on the devices: <c>sensors.DEVICE.stuck</c>, <c>bias</c>, <c>noise</c>, <c>notANumber</c>.</summary>
public static class SensorFaults
{
    /// <summary>How many faults a device has; fault k of device d is entry 4 d + k of <see cref="All"/>.</summary>
    public const int PerDevice = 4;

    /// <summary>All of them, device by device.</summary>
    public static IReadOnlyList<FaultDefinition> All { get; } = [.. new SensorArrayParameters().Devices.SelectMany(Of)];

    private static FaultDefinition[] Of(SensorParameters device)
    {
        var most = 10_000 * Math.Max(device.Noise, device.Bias);
        return
        [
            new($"sensors.{device.Name}.stuck", "", "Repeats its last reading", 1, 1),
            new($"sensors.{device.Name}.bias", device.Unit, "Says more than there is", -most, most),
            new($"sensors.{device.Name}.noise", device.Unit, "Noise on top", 0, most),
            new($"sensors.{device.Name}.notANumber", "", "Says nothing that is a number", 1, 1),
        ];
    }
}
