using System.Text.Json.Serialization;
using ScAi.Time;

namespace ScAi.MissionControl.Serving;

/// <summary>What has changed since the event before; each part only where something has.</summary>
/// <param name="Now">Scenario time; null before the run.</param>
internal sealed record MissionUpdate(ScenarioTime? Now)
{
    /// <summary>Where mission control is in its life as a federate.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Mode { get; init; }

    /// <summary>The spacecraft that have changed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<SpacecraftOverview>? Overview { get; init; }
}
