using ScAi.Time;

namespace ScAi.MissionControl.Commands;

/// <summary>When a command is to be released and executed. All that is said has to hold.</summary>
/// <param name="ExecuteAt">Execute on board at this time; null for on arrival.</param>
/// <param name="ReleaseAt">Release not before this time; null for at once.</param>
/// <param name="After">Release after another command completed; null for none.</param>
/// <param name="OnEvent">Release when something has happened on board; null for nothing.</param>
public sealed record CommandSchedule(
    ScenarioTime? ExecuteAt = null, ScenarioTime? ReleaseAt = null, AfterCommand? After = null, OnEvent? OnEvent = null);
