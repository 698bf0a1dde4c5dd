using ScAi.Time;

namespace ScAi.Orbits.Coverage.Figures;

/// <summary>How much of the target is covered at one instant.</summary>
/// <param name="Time">When.</param>
/// <param name="Percent">Of the weight, covered at this instant.</param>
/// <param name="AccumulatedPercent">Of the weight, covered at this instant or before.</param>
public readonly record struct CoverageSample(ScenarioTime Time, double Percent, double AccumulatedPercent);
