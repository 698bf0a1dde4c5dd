using ScAi.Time;

namespace ScAi.Recordings;

/// <summary>A time in which a station is out. Its key is station and start.</summary>
/// <param name="Station">The station's id.</param>
/// <param name="Start">When it went out.</param>
/// <param name="End">When it came back; until that has been heard, when it is expected back.</param>
/// <param name="Restored">Whether it has been heard that the station is back.</param>
public sealed record Outage(int Station, ScenarioTime Start, ScenarioTime End, bool Restored);
