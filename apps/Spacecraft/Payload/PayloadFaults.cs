using ScAi.Messages;

namespace ScAi.Spacecraft.Payload;

/// <summary>What may be broken on the payload.</summary>
public static class PayloadFaults
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<FaultDefinition> All { get; } =
    [
        new("payload.rateLoss", "", "Part of the detectors make no data", 0.1, 1),
        new("payload.overdraw", "W", "Draws more than it should", 5, 200),
        new("payload.recorderLoss", "", "Part of the recorder cannot be written", 0.1, 1),
    ];
}
