using ScAi.Messages;

namespace ScAi.Spacecraft.Resources;

/// <summary>What may be broken in the computer.</summary>
public static class ResourceFaults
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<FaultDefinition> All { get; } =
    [
        new("resources.reboot", "", "A single event upset: the computer starts anew", 1, 1),
        new("resources.memoryLeak", "MB/h", "A task does not give its memory back", 50, 10_000),
    ];
}
