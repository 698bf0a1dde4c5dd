using ScAi.Messages;

namespace ScAi.Spacecraft.LifeSupport;

/// <summary>What may be broken in the cabin.</summary>
public static class LifeSupportFaults
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<FaultDefinition> All { get; } =
    [
        new("lifeSupport.leak", "mm^2", "A hole in the cabin's wall", 0.1, 100),
        new("lifeSupport.scrubberLoss", "", "Part of the scrubber's capacity is gone", 0.4, 1),
        new("lifeSupport.electrolysisLoss", "", "Part of the oxygen generator's capacity is gone", 0.7, 1),
        new("lifeSupport.condenserLoss", "", "Part of the condenser's capacity is gone", 0.85, 1),
        new("lifeSupport.coolingLoss", "", "Part of the cabin's cooling is gone", 0.85, 1),
    ];
}
