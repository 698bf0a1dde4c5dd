namespace ScAi.Orbits.Coverage.Figures;

/// <summary>How well a cell is covered, in one respect.</summary>
/// <remarks>
/// T is the interval of the study, [T0, T1). An access is the time during which one asset sees the cell; covered is the time
/// during which at least one does; gaps are the rest of T. Times are in seconds.
/// </remarks>
public enum FigureOfMerit
{
    /// <summary>1 when the cell is covered at any time, else 0.</summary>
    SimpleCoverage,

    /// <summary>The time covered.</summary>
    CoverageTime,

    /// <summary>The time covered in percent of T.</summary>
    PercentCovered,

    /// <summary>The number of accesses, each asset's counted for itself.</summary>
    AccessCount,

    /// <summary>The durations of accesses.</summary>
    AccessDuration,

    /// <summary>From the start of each access to the start of the next, by whichever asset.</summary>
    AccessSeparation,

    /// <summary>The number of gaps.</summary>
    GapCount,

    /// <summary>The durations of gaps: how long one waits for the cell to be covered again.</summary>
    RevisitTime,

    /// <summary>The sum of the squares of the gaps over T: how long the gap is, on average, in which a random instant lies (0 if covered).</summary>
    TimeAverageGap,

    /// <summary>From a random instant to the next time covered; 0 when covered. In the last gap, to T1.</summary>
    ResponseTime,

    /// <summary>From the last time covered to a random instant; 0 when covered. In the first gap, from T0.</summary>
    AgeOfData,

    /// <summary>The number of assets that see the cell at once, over time.</summary>
    AssetCount,

    /// <summary>The percentage of T during which at least N assets see the cell at once.</summary>
    AssetCoverage,

    /// <summary>Geometric dilution of precision, over the sampled instants at which at least four assets give a solution.</summary>
    GeometricDilution,

    /// <summary>Position dilution of precision.</summary>
    PositionDilution,

    /// <summary>Horizontal dilution of precision.</summary>
    HorizontalDilution,

    /// <summary>Vertical dilution of precision.</summary>
    VerticalDilution,

    /// <summary>Time dilution of precision, in the unit of length.</summary>
    TimeDilution,

    /// <summary>The percentage of the sampled instants at which there is a solution.</summary>
    DilutionAvailability,
}
