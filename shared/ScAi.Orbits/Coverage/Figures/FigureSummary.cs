namespace ScAi.Orbits.Coverage.Figures;

/// <summary>One column over the whole target (or one row of latitude), cells weighed.</summary>
/// <param name="Name">The column's name.</param>
/// <param name="Unit">The column's unit.</param>
/// <param name="Minimum">Over the cells where it is defined; NaN where there is none.</param>
/// <param name="Mean">Weighed mean over the cells where it is defined.</param>
/// <param name="Maximum">As the minimum.</param>
/// <param name="Percentiles">For each percentage of the study: the least value that so much of the defined weight does not exceed.</param>
/// <param name="DefinedPercent">How much of the weight has a value.</param>
/// <param name="SatisfiedPercent">How much of the whole weight meets the study's threshold; <c>null</c> when there is none.</param>
public sealed record FigureSummary(
    string Name, string Unit, double Minimum, double Mean, double Maximum, IReadOnlyList<double> Percentiles, double DefinedPercent,
    double? SatisfiedPercent);
