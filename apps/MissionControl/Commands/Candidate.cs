using ScAi.Time;

namespace ScAi.MissionControl.Commands;

/// <summary>A command that may be radiated.</summary>
/// <param name="Command">The command.</param>
/// <param name="From">Not before; inclusive.</param>
/// <param name="Until">Not after; inclusive.</param>
internal readonly record struct Candidate(Command Command, ScenarioTime From, ScenarioTime Until);
