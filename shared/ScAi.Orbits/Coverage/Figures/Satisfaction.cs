namespace ScAi.Orbits.Coverage.Figures;

/// <summary>When a cell is satisfactory in one respect.</summary>
/// <param name="Figure">Which figure.</param>
/// <param name="Statistic">Which statistic of it.</param>
/// <param name="IsAtLeast">Whether the value must be at least the threshold; else at most.</param>
/// <param name="Threshold">In the figure's unit.</param>
public sealed record Satisfaction(FigureOfMerit Figure, Statistic Statistic, bool IsAtLeast, double Threshold)
{
    /// <summary>Whether a value satisfies; one that is undefined does not.</summary>
    public bool IsMetBy(double value) => IsAtLeast ? value >= Threshold : value <= Threshold;

    /// <summary>For example <c>revisit-time max &lt;= 3600 s</c>.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"{FigureName.Of(Figure)} {Statistic} {(IsAtLeast ? ">=" : "<=")} {Threshold}{(FigureName.Unit(Figure) is "1" ? "" : " " + FigureName.Unit(Figure))}");
}
