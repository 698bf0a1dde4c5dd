using ScAi.Messages;

namespace ScAi.Spacecraft.Navigation;

/// <summary>What may be broken in navigation.</summary>
public static class NavigationFaults
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<FaultDefinition> All { get; } =
    [
        new("navigation.stuck", "", "The receiver repeats its last solution", 1, 1),
        new("navigation.bias", "m", "The receiver's position is off along each axis; not seen below 60", -10_000, 10_000),
        new("navigation.noise", "", "The receiver's noise is larger by that factor", 20, 1000),
        new("navigation.notANumber", "", "The receiver has no solution", 1, 1),
    ];
}
