namespace ScAi.Orbits.Coverage.Figures;

/// <summary>What is told about a figure that has many values in one cell.</summary>
public enum StatisticKind
{
    /// <summary>The figure has one value.</summary>
    Value,

    /// <summary>The least.</summary>
    Minimum,

    /// <summary>The mean; over time for figures that are functions of time.</summary>
    Mean,

    /// <summary>The largest.</summary>
    Maximum,

    /// <summary>The least value that at least p percent (of the values, or of the time) do not exceed.</summary>
    Percentile,

    /// <summary>Of <see cref="FigureOfMerit.AssetCoverage"/>: with at least N assets.</summary>
    AtLeast,
}
