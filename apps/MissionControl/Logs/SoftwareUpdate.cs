using ScAi.Time;

namespace ScAi.MissionControl.Logs;

/// <summary>A step of a software update, as the spacecraft said, or as it was commanded.</summary>
/// <param name="Spacecraft">Where.</param>
/// <param name="At">When.</param>
/// <param name="Code">What, for programs: the event's code, or the state of the command.</param>
/// <param name="Text">What, for people.</param>
/// <param name="Key">The command; null for what the spacecraft said.</param>
public sealed record SoftwareUpdate(int Spacecraft, ScenarioTime At, string Code, string Text, string? Key);
