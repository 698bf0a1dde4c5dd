using ScAi.Messages;

namespace ScAi.Spacecraft.Power;

/// <summary>What may break in the power system.</summary>
public static class PowerFaults
{
    /// <summary>Goes to <see cref="PowerInputs.LostStrings"/>.</summary>
    public static FaultDefinition StringLoss { get; } = new("power.stringLoss", "strings", "Strings of the solar array give nothing.", 1.0, 40.0);

    /// <summary>Goes to <see cref="PowerInputs.LostCapacity"/>.</summary>
    public static FaultDefinition CapacityLoss { get; } = new("power.capacityLoss", "", "Share of the battery's capacity that is lost.", 0.1, 0.99);

    /// <summary>Goes to <see cref="PowerInputs.LeakageWatts"/>.</summary>
    public static FaultDefinition Leakage { get; } = new("power.leakage", "W", "A short draws power from the bus.", 10.0, 5_000.0);

    /// <summary>Goes to <see cref="PowerInputs.LostCharge"/>.</summary>
    public static FaultDefinition ChargerLoss { get; } = new("power.chargerLoss", "", "Share of the charging that the charger cannot pass.", 0.5, 1.0);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FaultDefinition> All { get; } = [StringLoss, CapacityLoss, Leakage, ChargerLoss];
}
