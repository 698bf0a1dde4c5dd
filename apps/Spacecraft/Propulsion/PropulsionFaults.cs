using ScAi.Messages;

namespace ScAi.Spacecraft.Propulsion;

/// <summary>What may break in the propulsion.</summary>
public static class PropulsionFaults
{
    /// <summary>Goes to <see cref="PropulsionInputs.LeakKilogramsPerSecond"/>.</summary>
    public static FaultDefinition Leak { get; } = new("fuel.leak", "kg/s", "Propellant leaks overboard; the rate at full pressure.", 1e-4, 0.1);

    /// <summary>Goes to <see cref="PropulsionInputs.ValveStuckOpen"/>.</summary>
    public static FaultDefinition ValveStuckOpen { get; } = new("fuel.valveStuckOpen", "", "The thruster's valve does not shut.", 1.0, 1.0);

    /// <summary>Goes to <see cref="PropulsionInputs.ValveStuckShut"/>.</summary>
    public static FaultDefinition ValveStuckShut { get; } = new("fuel.valveStuckShut", "", "The thruster's valve does not open.", 1.0, 1.0);

    /// <summary>Goes to <see cref="PropulsionInputs.GaugeBiasKilograms"/>.</summary>
    public static FaultDefinition GaugeBias { get; } = new("fuel.gaugeBias", "kg", "The gauge reads too much; not seen below nine times its noise.", -100.0, 100.0);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FaultDefinition> All { get; } = [Leak, ValveStuckOpen, ValveStuckShut, GaugeBias];
}
