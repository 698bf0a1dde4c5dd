using ScAi.Orbits.Coverage.Figures;

namespace ScAi.Orbits.Coverage;

/// <summary>What a study found.</summary>
public sealed record CoverageResult
{
    /// <summary>How time at the interval's bounds counts.</summary>
    public const string EdgeRuleText =
        "Accesses under way at the interval's bounds are cut there. Gaps run to the interval's bounds: the time before the first "
        + "access and after the last one counts as gap; response time in the last gap counts to the bound, age of data in the "
        + "first gap from the bound.";

    /// <summary>What was asked.</summary>
    public required CoverageStudy Study { get; init; }

    /// <summary>How time at the interval's bounds counts.</summary>
    public string EdgeRule { get; } = EdgeRuleText;

    /// <summary>Every statistic of every figure, cell by cell.</summary>
    public required IReadOnlyList<FigureColumn> Columns { get; init; }

    /// <summary>Every column over the whole target.</summary>
    public required IReadOnlyList<FigureSummary> Summary { get; init; }

    /// <summary>Every column by row of the grid, from the south; empty for points and lines.</summary>
    public required IReadOnlyList<LatitudeSummary> ByLatitude { get; init; }

    /// <summary>What each asset contributes.</summary>
    public required IReadOnlyList<AssetSummary> ByAsset { get; init; }

    /// <summary>By asset and time.</summary>
    public required IReadOnlyList<CoveragePass> Passes { get; init; }

    /// <summary>The share of the target covered over time; the last sample, at the interval's end, repeats the last instant's share.</summary>
    public required IReadOnlyList<CoverageSample> OverTime { get; init; }

    /// <summary>The time average of the share of the target's weight that is covered; exact, not sampled.</summary>
    public required double MeanPercentCovered { get; init; }

    /// <summary>The share of the target's weight that is covered at some time.</summary>
    public required double AccumulatedPercentCovered { get; init; }

    /// <summary>Every access by cell and start, if the study keeps them.</summary>
    public required IReadOnlyList<CellAccess> Accesses { get; init; }

    /// <summary>The column of a statistic; <c>null</c> when the study did not ask for it.</summary>
    public FigureColumn? Column(FigureOfMerit figure, StatisticKind kind = StatisticKind.Value, double parameter = 0.0) =>
        Columns.FirstOrDefault(column => column.Figure == figure && column.Statistic == new Statistic(kind, parameter));
}
