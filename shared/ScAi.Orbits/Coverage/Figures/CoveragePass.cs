using ScAi.Orbits.Coverage.Intervals;

namespace ScAi.Orbits.Coverage.Figures;

/// <summary>One asset's time over the target: as long as it sees any of it.</summary>
/// <param name="AssetIndex">The asset's place in the study.</param>
/// <param name="Time">From first to last sight.</param>
/// <param name="SeenPercent">How much of the target's weight it sees during the pass; <c>null</c> when accesses were not kept.</param>
public sealed record CoveragePass(int AssetIndex, TimeInterval Time, double? SeenPercent);
