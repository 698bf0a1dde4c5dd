using ScAi.MissionControl.Telemetry.Queries;

namespace ScAi.MissionControl.Families;

/// <summary>A family of telemetry as it stands.</summary>
/// <param name="Name">The family.</param>
/// <param name="Spacecraft">The spacecraft.</param>
/// <param name="Samples">The newest sample of each of its parameters; empty where nothing was heard.</param>
internal sealed record Family(
    [property: System.Text.Json.Serialization.JsonPropertyName("family")] string Name, int Spacecraft, IReadOnlyList<Sample> Samples);
