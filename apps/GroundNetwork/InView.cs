using ScAi.Time;

namespace ScAi.GroundNetwork;

/// <summary>A satellite that a station sees.</summary>
/// <param name="SatelliteId">The satellite.</param>
/// <param name="Since">When it rose.</param>
public readonly record struct InView(int SatelliteId, ScenarioTime Since);
