using ScAi.Messages;

namespace ScAi.Spacecraft.Communication;

/// <summary>What may be broken on the radios.</summary>
public static class CommunicationFaults
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<FaultDefinition> All { get; } =
    [
        new("communication.receiverDegradation", "dB", "The receiver's noise is higher", 3, 60),
        new("communication.transmitterLoss", "dB", "The transmitter's power is lower", 3, 60),
        new("communication.transmitterFailed", "", "The transmitter is dead", 1, 1),
    ];
}
