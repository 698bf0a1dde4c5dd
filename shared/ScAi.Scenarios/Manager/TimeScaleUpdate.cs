using ScAi.Time;

namespace ScAi.Scenarios;

/// <summary>A change of rate that the scenario plans.</summary>
/// <param name="At">When it takes effect, exactly.</param>
/// <param name="Rate">Scenario seconds per wall-clock second from then on; above 0; null for as fast as possible.</param>
public sealed record TimeScaleUpdate(ScenarioTime At, double? Rate);
