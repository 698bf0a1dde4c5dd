namespace ScAi.Orbits.Coverage.Figures;

/// <summary>Which columns a study has, in order.</summary>
internal sealed class FigureLayout
{
    internal FigureLayout(CoverageStudy study)
    {
        Percentiles = [.. study.Percentiles];
        AssetCounts = [.. study.AssetCounts];
        var columns = new List<(FigureOfMerit Figure, Statistic Statistic)>();
        First = new int[FigureName.All.Count];
        Array.Fill(First, -1);
        foreach (var figure in FigureName.All.Where(study.Figures.Contains))
        {
            First[(int)figure] = columns.Count;
            columns.AddRange(Statistics(figure).Select(statistic => (figure, statistic)));
        }

        Columns = [.. columns];
        HasDilution = FigureName.Dilution.Any(study.Figures.Contains);
    }

    internal double[] Percentiles { get; }

    internal int[] AssetCounts { get; }

    internal (FigureOfMerit Figure, Statistic Statistic)[] Columns { get; }

    /// <summary>For each figure its first column, or -1.</summary>
    internal int[] First { get; }

    internal bool HasDilution { get; }

    private IEnumerable<Statistic> Statistics(FigureOfMerit figure)
    {
        switch (figure)
        {
            case FigureOfMerit.SimpleCoverage or FigureOfMerit.CoverageTime or FigureOfMerit.PercentCovered or FigureOfMerit.AccessCount
                or FigureOfMerit.GapCount or FigureOfMerit.TimeAverageGap or FigureOfMerit.DilutionAvailability:
                return [new Statistic(StatisticKind.Value)];
            case FigureOfMerit.AssetCoverage:
                return AssetCounts.Select(n => new Statistic(StatisticKind.AtLeast, n));
            default:
                return
                [
                    new Statistic(StatisticKind.Minimum), new Statistic(StatisticKind.Mean), new Statistic(StatisticKind.Maximum),
                    .. Percentiles.Select(p => new Statistic(StatisticKind.Percentile, p)),
                ];
        }
    }
}
