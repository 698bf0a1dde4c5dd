using ScAi.Messages;

namespace ScAi.Spacecraft.Software;

/// <summary>What may be broken in the software.</summary>
public static class SoftwareFaults
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<FaultDefinition> All { get; } =
    [
        new("software.hang", "", "The computer does not feed the watchdog", 1, 1),
        new("software.badTrial", "", "An image on trial does not feed the watchdog", 1, 1),
    ];
}
