using ScAi.Orbits.Coverage.Intervals;

namespace ScAi.Orbits.Coverage.Figures;

/// <summary>What one asset contributes.</summary>
/// <param name="AssetIndex">Its place in the study.</param>
/// <param name="Name">Its name.</param>
/// <param name="AccessCount">Accesses to all cells.</param>
/// <param name="MeanAccessSeconds">Their mean duration; NaN when there is none.</param>
/// <param name="MeanPercentCovered">The share of time, in percent, that it covers a cell; weighed mean over the target.</param>
/// <param name="AccumulatedPercent">How much of the target's weight it sees at some time.</param>
/// <param name="Passes">When it sees any of the target.</param>
public sealed record AssetSummary(
    int AssetIndex, string Name, long AccessCount, double MeanAccessSeconds, double MeanPercentCovered, double AccumulatedPercent,
    IntervalSet Passes);
