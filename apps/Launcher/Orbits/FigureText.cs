using System.Globalization;
using ScAi.Orbits.Coverage.Figures;

namespace ScAi.Launcher.Orbits;

/// <summary>Figures of merit and thresholds as people write them.</summary>
internal static class FigureText
{
    public static IReadOnlyList<FigureOfMerit> Figures(string text)
    {
        var figures = new List<FigureOfMerit>();
        foreach (var name in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            figures.AddRange(name switch
            {
                "all" => FigureName.All,
                "usual" => FigureName.Usual,
                "dop" => FigureName.Dilution,
                _ => [One("--fom", name)],
            });
        }

        return figures.Count > 0 ? [.. figures.Distinct()] : throw new InvalidDataException("--fom: expected names of figures of merit");
    }

    /// <summary><c>revisit-time.max&lt;=3600</c> or <c>asset-coverage.n2&gt;=95</c>.</summary>
    public static Satisfaction Satisfies(string text)
    {
        var at = text.IndexOfAny(['<', '>']);
        if (at < 1 || at + 2 > text.Length || text[at + 1] != '='
            || !double.TryParse(text.AsSpan(at + 2), NumberStyles.Float, CultureInfo.InvariantCulture, out var threshold))
        {
            throw new InvalidDataException($"--satisfy: expected FIGURE[.STATISTIC]<=VALUE or >=VALUE, such as revisit-time.max<=3600, got '{text}'");
        }

        var parts = text[..at].Trim().Split('.', 2);
        return new Satisfaction(One("--satisfy", parts[0]), parts.Length > 1 ? Statistic(parts[1]) : new(StatisticKind.Value), text[at] == '>', threshold);
    }

    private static FigureOfMerit One(string option, string name) => FigureName.Find(name)
        ?? throw new InvalidDataException(
            $"{option}: there is no figure of merit '{name}'; there are {string.Join(", ", FigureName.All.Select(FigureName.Of))}, and usual, dop, all");

    private static Statistic Statistic(string text) => text switch
    {
        "value" => new(StatisticKind.Value),
        "min" => new(StatisticKind.Minimum),
        "mean" => new(StatisticKind.Mean),
        "max" => new(StatisticKind.Maximum),
        ['p', .. var p] when double.TryParse(p, NumberStyles.Float, CultureInfo.InvariantCulture, out var percent) =>
            new(StatisticKind.Percentile, percent),
        ['n', .. var n] when double.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var count) => new(StatisticKind.AtLeast, count),
        _ => throw new InvalidDataException($"--satisfy: expected min, mean, max, pPERCENT or nCOUNT, got '{text}'"),
    };
}
