using ScAi.Time;

namespace Weather;

/// <summary>How many links started under clouds; <c>PREFIX/weather/cloudyLinks</c>, at the end of the scenario.</summary>
/// <param name="Links">All links.</param>
/// <param name="Cloudy">Those that started with more than half of the sky covered.</param>
/// <param name="Time">The end of the scenario.</param>
public sealed record CloudyLinks(int Links, int Cloudy, ScenarioTime Time);
