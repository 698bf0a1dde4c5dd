namespace ScAi.Orbits.Coverage.Figures;

/// <summary>A kind of statistic with its parameter.</summary>
/// <param name="Kind">Which one.</param>
/// <param name="Parameter">The percentage of a percentile, the N of at-least; else 0.</param>
public readonly record struct Statistic(StatisticKind Kind, double Parameter = 0.0)
{
    /// <summary>As in column names: <c>value</c>, <c>min</c>, <c>mean</c>, <c>max</c>, <c>p95</c>, <c>n2</c>.</summary>
    public override string ToString() => Kind switch
    {
        StatisticKind.Value => "value",
        StatisticKind.Minimum => "min",
        StatisticKind.Mean => "mean",
        StatisticKind.Maximum => "max",
        StatisticKind.Percentile => FormattableString.Invariant($"p{Parameter}"),
        _ => FormattableString.Invariant($"n{Parameter}"),
    };
}
