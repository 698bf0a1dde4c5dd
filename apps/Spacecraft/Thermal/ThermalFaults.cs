using ScAi.Messages;

namespace ScAi.Spacecraft.Thermal;

/// <summary>What may break in the thermal control. A heater's fault is a bit for its node in the inputs.</summary>
public static class ThermalFaults
{
    /// <summary>Bit <see cref="NodeNumber.Battery"/> of <see cref="ThermalInputs.HeatersStuckOn"/>.</summary>
    public static FaultDefinition BatteryHeaterStuckOn { get; } = new("thermal.batteryHeaterStuckOn", "", "The battery's heater does not go off.", 1.0, 1.0);

    /// <summary>Bit <see cref="NodeNumber.Battery"/> of <see cref="ThermalInputs.HeatersStuckOff"/>.</summary>
    public static FaultDefinition BatteryHeaterStuckOff { get; } = new("thermal.batteryHeaterStuckOff", "", "The battery's heater does not go on.", 1.0, 1.0);

    /// <summary>Bit <see cref="NodeNumber.Tank"/> of <see cref="ThermalInputs.HeatersStuckOn"/>.</summary>
    public static FaultDefinition TankHeaterStuckOn { get; } = new("thermal.tankHeaterStuckOn", "", "The tank's heater does not go off.", 1.0, 1.0);

    /// <summary>Bit <see cref="NodeNumber.Tank"/> of <see cref="ThermalInputs.HeatersStuckOff"/>.</summary>
    public static FaultDefinition TankHeaterStuckOff { get; } = new("thermal.tankHeaterStuckOff", "", "The tank's heater does not go on.", 1.0, 1.0);

    /// <summary>Goes to <see cref="ThermalInputs.LostRadiator"/>.</summary>
    public static FaultDefinition RadiatorLoss { get; } = new("thermal.radiatorLoss", "", "Share of the radiators that is lost.", 0.3, 1.0);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FaultDefinition> All { get; } =
        [BatteryHeaterStuckOn, BatteryHeaterStuckOff, TankHeaterStuckOn, TankHeaterStuckOff, RadiatorLoss];

    /// <summary>The bit of a node in a mask when the fault's magnitude is above 0.</summary>
    public static int Bit(int node, double magnitude) => magnitude > 0.0 ? 1 << node : 0;
}
