using ScAi.Time;

namespace ScAi.MissionControl.Commands;

/// <summary>Which command which station radiates when.</summary>
internal readonly record struct Radiation(Command Command, int Station, ScenarioTime At);
