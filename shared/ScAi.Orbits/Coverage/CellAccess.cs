using ScAi.Time;

namespace ScAi.Orbits.Coverage;

/// <summary>The time <c>[Start, End)</c> during which one asset sees one cell.</summary>
/// <param name="CellIndex">The cell's place in the target.</param>
/// <param name="AssetIndex">The asset's place in the study.</param>
/// <param name="Start">Inclusive; the interval's start when the access is already under way.</param>
/// <param name="End">Exclusive; the interval's end when the access goes on.</param>
public readonly record struct CellAccess(int CellIndex, int AssetIndex, ScenarioTime Start, ScenarioTime End)
{
    /// <summary>From start to end.</summary>
    public TimeSpan Duration => End - Start;
}
