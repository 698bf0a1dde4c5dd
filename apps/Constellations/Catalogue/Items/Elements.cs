using System.ComponentModel;
using ScAi.Orbits.Elements;
using ScAi.Time;
using ScAi.Web.Problems;

namespace ScAi.Constellations.Catalogue.Items;

/// <summary>
/// An element set: either its two lines, from which the rest follows, or the mean elements themselves. Answers have both,
/// without the lines where a value does not fit into them.
/// </summary>
public sealed record Elements
{
    [Description("The first line of a two-line element set.")]
    public string? Tle1 { get; init; }

    [Description("The second line of a two-line element set.")]
    public string? Tle2 { get; init; }

    [Description("When the elements hold, UTC, ISO 8601.")]
    public string? Epoch { get; init; }

    public double? MeanMotionRevsPerDay { get; init; }

    public double? Eccentricity { get; init; }

    public double? InclinationDegrees { get; init; }

    public double? RightAscensionDegrees { get; init; }

    public double? ArgumentOfPerigeeDegrees { get; init; }

    public double? MeanAnomalyDegrees { get; init; }

    public double? BStar { get; init; }

    public double? MeanMotionDot { get; init; }

    public double? MeanMotionDdot { get; init; }

    public int? ElementSetNumber { get; init; }

    public int? RevolutionAtEpoch { get; init; }

    /// <summary>An element set as the catalogue shows it.</summary>
    public static Elements Of(ElementSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        string[] lines = [];
        try
        {
            lines = ElementSetText.Write([set with { ObjectName = null }], ElementSetFormat.TwoLine).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }
        catch (ArgumentException)
        {
            // A nine-digit number or another value that 69 columns cannot hold: the elements themselves say it all.
        }

        return new Elements
        {
            Tle1 = lines.Length == 2 ? lines[0].TrimEnd('\r') : null,
            Tle2 = lines.Length == 2 ? lines[1].TrimEnd('\r') : null,
            Epoch = set.Epoch.ToString(),
            MeanMotionRevsPerDay = set.MeanMotionRevsPerDay,
            Eccentricity = set.Eccentricity,
            InclinationDegrees = set.InclinationDegrees,
            RightAscensionDegrees = set.RightAscensionDegrees,
            ArgumentOfPerigeeDegrees = set.ArgumentOfPerigeeDegrees,
            MeanAnomalyDegrees = set.MeanAnomalyDegrees,
            BStar = set.BStar,
            MeanMotionDot = set.MeanMotionDot,
            MeanMotionDdot = set.MeanMotionDdot,
            ElementSetNumber = set.ElementSetNumber,
            RevolutionAtEpoch = set.RevolutionAtEpoch,
        };
    }

    /// <summary>The element set.</summary>
    /// <param name="satellite">Whose; its name and numbers go along.</param>
    /// <exception cref="ProblemException">400: something is missing or impossible; names the field.</exception>
    public ElementSet ToElementSet(Satellite satellite)
    {
        ArgumentNullException.ThrowIfNull(satellite);
        var set = MeanMotionRevsPerDay is null && (Tle1 ?? Tle2) is not null ? FromLines() : FromElements();
        if (MeanMotionRevsPerDay is not null && Tle1 is not null && Of(FromLines()) is var lines
            && (lines.Epoch![..19] != set.Epoch.ToString()[..19] || Math.Abs(lines.MeanMotionRevsPerDay!.Value - set.MeanMotionRevsPerDay) > 1e-6
                || Math.Abs(lines.MeanAnomalyDegrees!.Value - set.MeanAnomalyDegrees) > 1e-3))
        {
            throw Bad("tle1", "expected the same orbit as the elements beside it; give one of the two");
        }

        return set with
        {
            ObjectName = satellite.Name,
            ObjectId = satellite.InternationalDesignator ?? set.ObjectId,
            CatalogueNumber = satellite.CatalogueNumber ?? set.CatalogueNumber,
        };
    }

    /// <summary>As the catalogue keeps it: complete, and with the lines as they were given where they are well-formed.</summary>
    public Elements Completed(Satellite satellite)
    {
        var set = ToElementSet(satellite);
        var complete = Of(set);
        var given = ElementSetText.Read($"{Tle1}\n{Tle2}\n", ElementSetFormat.TwoLine, Strictness.Strict);
        return given.Problems.Count == 0 && given.ElementSets.Count == 1 && given.ElementSets[0].CatalogueNumber == set.CatalogueNumber
            ? complete with { Tle1 = Tle1!.TrimEnd(), Tle2 = Tle2!.TrimEnd() }
            : complete;
    }

    private ElementSet FromLines()
    {
        if (Tle1 is null || Tle2 is null)
        {
            throw Bad(Tle1 is null ? "tle1" : "tle2", "a value is required");
        }

        var document = ElementSetText.Read($"{Tle1}\n{Tle2}\n", ElementSetFormat.TwoLine, Strictness.Lenient);
        return document.Problems.Count == 0 && document.ElementSets.Count == 1
            ? document.ElementSets[0]
            : throw Bad(
                document.Problems.Count > 0 && document.Problems[0].Line == 1 ? "tle1" : "tle2",
                document.Problems.Count > 0 ? document.Problems[0].ToString() : "expected both lines of a two-line element set");
    }

    private ElementSet FromElements()
    {
        if (!ScenarioTime.TryParse(Epoch, out var epoch))
        {
            throw Bad("epoch", "expected a UTC time such as 2026-01-01T00:00:00Z, or tle1 and tle2");
        }

        try
        {
            return new ElementSet
            {
                Epoch = epoch,
                MeanMotionRevsPerDay = Required(MeanMotionRevsPerDay, "meanMotionRevsPerDay"),
                Eccentricity = Required(Eccentricity, "eccentricity"),
                InclinationDegrees = Required(InclinationDegrees, "inclinationDegrees"),
                RightAscensionDegrees = Required(RightAscensionDegrees, "rightAscensionDegrees"),
                ArgumentOfPerigeeDegrees = Required(ArgumentOfPerigeeDegrees, "argumentOfPerigeeDegrees"),
                MeanAnomalyDegrees = Required(MeanAnomalyDegrees, "meanAnomalyDegrees"),
                BStar = BStar ?? 0.0,
                MeanMotionDot = MeanMotionDot ?? 0.0,
                MeanMotionDdot = MeanMotionDdot ?? 0.0,
                ElementSetNumber = ElementSetNumber ?? 0,
                RevolutionAtEpoch = RevolutionAtEpoch ?? 0,
            };
        }
        catch (ArgumentOutOfRangeException error)
        {
            var field = char.ToLowerInvariant(error.ParamName![0]) + error.ParamName[1..];
            throw Bad(field, $"expected {error.Message.Split(" must be ")[^1].Split('.')[0]}");
        }
    }

    private static double Required(double? value, string field) => value ?? throw Bad(field, "a value is required");

    private static ProblemException Bad(string field, string expected) => new(Problem.Invalid($"elements.{field}", expected));
}
