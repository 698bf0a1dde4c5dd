using System.Text.Json.Serialization;
using ScAi.Messages;
using ScAi.Time;

namespace ScAi.MissionControl.Telemetry.Queries;

/// <summary>The newest sample of a parameter.</summary>
/// <param name="Name">Its full name.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Value">What the sensor said; null for nothing that is a number.</param>
/// <param name="Generated">When it was sampled on board.</param>
/// <param name="Received">When it reached the ground.</param>
/// <param name="Recorded">Whether it waited on board for a contact.</param>
/// <param name="Stale">Whether there should have been a newer one by now.</param>
internal sealed record Sample(
    string Name, string Unit, double? Value, ScenarioTime Generated, ScenarioTime Received, bool Recorded, bool Stale)
{
    /// <summary>The name of the value, for a state.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? State { get; init; }

    /// <summary>The worst limit that it is outside of.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public AlarmSeverity? Severity { get; init; }
}
