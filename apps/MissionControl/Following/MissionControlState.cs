using ScAi.Time;

namespace ScAi.MissionControl.Following;

/// <summary>How far mission control has followed the run; all else it knows is in its database.</summary>
/// <param name="Now">The end of the last tick.</param>
public sealed record MissionControlState(ScenarioTime Now);
