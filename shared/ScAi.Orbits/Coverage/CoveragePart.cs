namespace ScAi.Orbits.Coverage;

/// <summary>What was computed for one part of a study's target; plain data, so that parts can be computed anywhere.</summary>
public sealed record CoveragePart
{
    /// <summary>Which part.</summary>
    public required int Index { get; init; }

    /// <summary>Column by column, the value of each cell of the part.</summary>
    public required IReadOnlyList<double[]> Columns { get; init; }

    /// <summary>Weight times seconds covered by any asset.</summary>
    public required double CoveredWeightSeconds { get; init; }

    /// <summary>By how much the weight covered grows at each sample.</summary>
    public required double[] CoveredChange { get; init; }

    /// <summary>By how much the weight covered at any time grows at each sample, and after the last one.</summary>
    public required double[] AccumulatedChange { get; init; }

    /// <summary>For each asset: accesses.</summary>
    public required long[] AccessCounts { get; init; }

    /// <summary>For each asset: the accesses' durations, microseconds.</summary>
    public required long[] AccessMicroseconds { get; init; }

    /// <summary>For each asset: weight times seconds covered.</summary>
    public required double[] WeightSeconds { get; init; }

    /// <summary>For each asset: the weight of the cells it sees.</summary>
    public required double[] SeenWeights { get; init; }

    /// <summary>For each asset: when it sees any cell, as starts and ends in microseconds since 1970, in order.</summary>
    public required IReadOnlyList<long[]> Passes { get; init; }

    /// <summary>Every access, by cell and start, if the study keeps them.</summary>
    public required IReadOnlyList<CellAccess> Accesses { get; init; }
}
