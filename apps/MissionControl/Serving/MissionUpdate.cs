using System.Text.Json.Serialization;
using ScAi.MissionControl.Alarms;
using ScAi.MissionControl.Commands;
using ScAi.MissionControl.Logs;
using ScAi.Time;

namespace ScAi.MissionControl.Serving;

/// <summary>What has changed since the event before; each part only where something has.</summary>
/// <param name="Now">Scenario time; null before the run.</param>
internal sealed record MissionUpdate(ScenarioTime? Now)
{
    /// <summary>Where mission control is in its life as a federate.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Mode { get; init; }

    /// <summary>The spacecraft that have changed; at most once a second, unless an alarm or a contact has.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<SpacecraftOverview>? Overview { get; init; }

    /// <summary>The alarms that have changed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<AlarmView>? Alarms { get; init; }

    /// <summary>The commands that have changed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<CommandView>? Commands { get; init; }

    /// <summary>The events that have come, newest first.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<MissionEvent>? Events { get; init; }
}
