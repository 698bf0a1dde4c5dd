using ScAi.Time;

namespace ScAi.MissionControl.Logs;

/// <summary>What a resource reported over an hour or a day of scenario time.</summary>
/// <param name="Spacecraft">Where.</param>
/// <param name="Parameter">The parameter.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="From">Where the period begins.</param>
/// <param name="Samples">How many values came down.</param>
/// <param name="Min">The least.</param>
/// <param name="Max">The most.</param>
/// <param name="Mean">Their mean.</param>
/// <param name="Last">The last.</param>
/// <param name="Change">From the first to the last: what was used, of what counts up.</param>
public sealed record ResourceUsage(
    int Spacecraft, string Parameter, string Unit, ScenarioTime From, long Samples, double Min, double Max, double Mean, double Last, double Change);
