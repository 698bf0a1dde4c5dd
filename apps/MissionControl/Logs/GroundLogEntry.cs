using ScAi.Time;

namespace ScAi.MissionControl.Logs;

/// <summary>Something that a person wrote down.</summary>
/// <param name="Id">Counts up.</param>
/// <param name="At">When, scenario time.</param>
/// <param name="Wall">When, wall-clock time.</param>
/// <param name="Author">Who.</param>
/// <param name="Shift">In which shift.</param>
/// <param name="Spacecraft">What it is about; null for the ground, or for all.</param>
/// <param name="Text">What.</param>
public sealed record GroundLogEntry(
    long Id, ScenarioTime At, DateTimeOffset Wall, string Author, string Shift, int? Spacecraft, string Text);
