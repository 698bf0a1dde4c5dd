using ScAi.Time;

namespace Weather;

/// <summary>All that the weather remembers between two ticks.</summary>
/// <param name="NextReport">When it next says how cloudy it is.</param>
/// <param name="Links">How many links have started.</param>
/// <param name="CloudyLinks">How many of them under clouds.</param>
/// <param name="IsSummed">Whether the count has been published.</param>
public sealed record WeatherState(ScenarioTime NextReport, int Links = 0, int CloudyLinks = 0, bool IsSummed = false);
