using ScAi.Orbits.Coverage.Figures;

namespace ScAi.Constellations.Simulations.Requests;

/// <summary>What is usually asked of a kind of constellation.</summary>
/// <param name="MinElevationDegrees">At the target.</param>
/// <param name="Figures">Of merit.</param>
internal sealed record Preset(double MinElevationDegrees, IReadOnlyList<FigureOfMerit> Figures)
{
    public const string Expected = "expected navigation, communication or observation";

    /// <summary>The preset of a name; null when there is none.</summary>
    public static Preset? Find(string name) => name switch
    {
        "" => new Preset(0.0, FigureName.Usual),
        "navigation" => new Preset(5.0, [FigureOfMerit.PercentCovered, FigureOfMerit.AssetCount, FigureOfMerit.AssetCoverage, .. FigureName.Dilution]),
        "communication" => new Preset(
            10.0,
            [
                FigureOfMerit.PercentCovered, FigureOfMerit.AccessCount, FigureOfMerit.AccessDuration, FigureOfMerit.AssetCount,
                FigureOfMerit.AssetCoverage, FigureOfMerit.ResponseTime, FigureOfMerit.RevisitTime,
            ]),
        "observation" => new Preset(
            0.0,
            [
                FigureOfMerit.SimpleCoverage, FigureOfMerit.CoverageTime, FigureOfMerit.PercentCovered, FigureOfMerit.AccessCount,
                FigureOfMerit.AccessDuration, FigureOfMerit.AccessSeparation, FigureOfMerit.GapCount, FigureOfMerit.RevisitTime,
                FigureOfMerit.TimeAverageGap, FigureOfMerit.ResponseTime, FigureOfMerit.AgeOfData,
            ]),
        _ => null,
    };
}
