using ScAi.Time;

namespace ScAi.Launcher.Replaying;

/// <summary>What is to be replayed, and how.</summary>
/// <param name="File">The recording.</param>
/// <param name="Prefix">The namespace to publish under; the recorded one when null.</param>
/// <param name="Rate">Scenario seconds per wall-clock second; null for as fast as possible.</param>
/// <param name="From">Where in scenario time to begin; at the beginning when null.</param>
/// <param name="Topics">Filters, from the prefix on or below it; everything when empty.</param>
internal sealed record ReplayRequest(string File, string? Prefix, double? Rate, ScenarioTime? From, IReadOnlyList<string> Topics);
