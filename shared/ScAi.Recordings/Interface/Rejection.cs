using ScAi.Time;

namespace ScAi.Recordings;

/// <summary>A message that an app refused. Its key is app, topic and reason.</summary>
/// <param name="App">Who refused.</param>
/// <param name="Topic">Where the message came from.</param>
/// <param name="Reason">What was wrong.</param>
/// <param name="Count">How many so far on that topic.</param>
/// <param name="Last">The scenario time of the last one; null when not known.</param>
public sealed record Rejection(string App, string Topic, string Reason, long Count, ScenarioTime? Last);
