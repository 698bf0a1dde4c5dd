using ScAi.Time;

namespace Weather;

/// <summary>How cloudy it is over a station; <c>PREFIX/weather/clouds</c>, each hour.</summary>
/// <param name="GroundId">The station.</param>
/// <param name="Cover">The share of the sky that is covered, 0 to 1.</param>
/// <param name="Time">From when on, for an hour.</param>
public sealed record Clouds(int GroundId, double Cover, ScenarioTime Time);
