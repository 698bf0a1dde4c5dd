namespace ScAi.Orbits.Coverage.Figures;

/// <summary>The names of figures of merit where people and files use them.</summary>
public static class FigureName
{
    /// <summary>Every figure, in the order of reports.</summary>
    public static IReadOnlyList<FigureOfMerit> All { get; } = Enum.GetValues<FigureOfMerit>();

    /// <summary>The figures of dilution of precision.</summary>
    public static IReadOnlyList<FigureOfMerit> Dilution { get; } =
    [
        FigureOfMerit.GeometricDilution, FigureOfMerit.PositionDilution, FigureOfMerit.HorizontalDilution,
        FigureOfMerit.VerticalDilution, FigureOfMerit.TimeDilution, FigureOfMerit.DilutionAvailability,
    ];

    /// <summary>The figures but for dilution of precision, which only positioning asks for.</summary>
    public static IReadOnlyList<FigureOfMerit> Usual { get; } = [.. All.Except(Dilution)];

    /// <summary>The name, for example <c>revisit-time</c>.</summary>
    public static string Of(FigureOfMerit figure) => figure switch
    {
        FigureOfMerit.SimpleCoverage => "simple-coverage",
        FigureOfMerit.CoverageTime => "coverage-time",
        FigureOfMerit.PercentCovered => "percent-covered",
        FigureOfMerit.AccessCount => "access-count",
        FigureOfMerit.AccessDuration => "access-duration",
        FigureOfMerit.AccessSeparation => "access-separation",
        FigureOfMerit.GapCount => "gap-count",
        FigureOfMerit.RevisitTime => "revisit-time",
        FigureOfMerit.TimeAverageGap => "time-average-gap",
        FigureOfMerit.ResponseTime => "response-time",
        FigureOfMerit.AgeOfData => "age-of-data",
        FigureOfMerit.AssetCount => "asset-count",
        FigureOfMerit.AssetCoverage => "asset-coverage",
        FigureOfMerit.GeometricDilution => "gdop",
        FigureOfMerit.PositionDilution => "pdop",
        FigureOfMerit.HorizontalDilution => "hdop",
        FigureOfMerit.VerticalDilution => "vdop",
        FigureOfMerit.TimeDilution => "tdop",
        FigureOfMerit.DilutionAvailability => "dop-availability",
        _ => throw new ArgumentOutOfRangeException(nameof(figure), figure, "There is no such figure of merit."),
    };

    /// <summary>The unit of the figure's values: <c>s</c>, <c>%</c> or <c>1</c>.</summary>
    public static string Unit(FigureOfMerit figure) => figure switch
    {
        FigureOfMerit.CoverageTime or FigureOfMerit.AccessDuration or FigureOfMerit.AccessSeparation or FigureOfMerit.RevisitTime
            or FigureOfMerit.TimeAverageGap or FigureOfMerit.ResponseTime or FigureOfMerit.AgeOfData => "s",
        FigureOfMerit.PercentCovered or FigureOfMerit.AssetCoverage or FigureOfMerit.DilutionAvailability => "%",
        _ => "1",
    };

    /// <summary>The figure of a name; <c>null</c> when there is none.</summary>
    public static FigureOfMerit? Find(string? name)
    {
        foreach (var figure in All)
        {
            if (string.Equals(Of(figure), name, StringComparison.OrdinalIgnoreCase))
            {
                return figure;
            }
        }

        return null;
    }
}
