namespace ScAi.Orbits.Coverage.Figures;

/// <summary>One statistic of one figure for every cell.</summary>
/// <param name="Figure">Which figure.</param>
/// <param name="Statistic">Which statistic.</param>
/// <param name="Values">By the target's cells; NaN where it is undefined, such as the duration of accesses where there is none.</param>
public sealed record FigureColumn(FigureOfMerit Figure, Statistic Statistic, IReadOnlyList<double> Values)
{
    /// <summary><c>s</c>, <c>%</c> or <c>1</c>.</summary>
    public string Unit => FigureName.Unit(Figure);

    /// <summary>For example <c>revisit-time.max</c>; the figure's name alone when it has one value.</summary>
    public string Name => Statistic.Kind == StatisticKind.Value ? FigureName.Of(Figure) : $"{FigureName.Of(Figure)}.{Statistic}";
}
