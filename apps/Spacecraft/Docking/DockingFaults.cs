using ScAi.Messages;

namespace ScAi.Spacecraft.Docking;

/// <summary>What may be broken in an approach.</summary>
public static class DockingFaults
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<FaultDefinition> All { get; } =
    [
        new("docking.thrusterLoss", "", "Part of the thrusters' force is gone", 0.5, 1),
        new("docking.sensorBias", "m", "The relative sensor sees the target too high; not seen below 10", -50, 50),
    ];
}
