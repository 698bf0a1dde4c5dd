using ScAi.Messages;

namespace ScAi.Spacecraft.Environment;

/// <summary>What the environment may do that is not everyday.</summary>
public static class EnvironmentFaults
{
    /// <summary>Goes to <see cref="EnvironmentInputs.Storm"/>.</summary>
    public static FaultDefinition Storm { get; } = new("environment.storm", "", "A storm of the Sun: so many times the quiet background.", 10.0, 10_000.0);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FaultDefinition> All { get; } = [Storm];
}
