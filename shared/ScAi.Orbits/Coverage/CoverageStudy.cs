using ScAi.Orbits.Coverage.Figures;
using ScAi.Orbits.Coverage.Intervals;
using ScAi.Orbits.Coverage.Targets;

namespace ScAi.Orbits.Coverage;

/// <summary>What is asked: which assets, which target, when, and which figures of merit.</summary>
public sealed record CoverageStudy
{
    /// <summary>Who looks.</summary>
    public required IReadOnlyList<CoverageAsset> Assets { get; init; }

    /// <summary>At what.</summary>
    public required CoverageTarget Target { get; init; }

    /// <summary>When: T of the figures of merit.</summary>
    public required TimeInterval Interval { get; init; }

    /// <summary>Which figures; <see cref="FigureName.Usual"/> unless told otherwise.</summary>
    public IReadOnlyList<FigureOfMerit> Figures { get; init; } = FigureName.Usual;

    /// <summary>Which percentiles of figures with many values, and over cells; above 0 to 100.</summary>
    public IReadOnlyList<double> Percentiles { get; init; } = [50.0, 95.0];

    /// <summary>The N of N-asset coverage.</summary>
    public IReadOnlyList<int> AssetCounts { get; init; } = [1, 2, 3, 4];

    /// <summary>What is satisfactory.</summary>
    public IReadOnlyList<Satisfaction> Satisfactions { get; init; } = [];

    /// <summary>From one sample of the percentage covered over time to the next.</summary>
    public TimeSpan SampleStep { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>From one sample of the dilution of precision to the next.</summary>
    public TimeSpan DilutionStep { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Whether the result lists every access; a global grid has millions.</summary>
    public bool KeepsAccesses { get; init; }

    internal int SamplesOverTime => checked((int)(
        (Interval.Duration.Ticks / TimeSpan.TicksPerMicrosecond + SampleStep.Ticks / TimeSpan.TicksPerMicrosecond - 1)
        / (SampleStep.Ticks / TimeSpan.TicksPerMicrosecond)));

    /// <summary>What is impossible about it; <c>null</c> when nothing is.</summary>
    public string? Problem()
    {
        for (var i = 0; i < Assets.Count; i++)
        {
            if (Assets[i].Sensor.Problem() is { } problem)
            {
                return $"asset {i + 1} ({Assets[i].Name}): {problem}";
            }
        }

        return this switch
        {
            { Assets.Count: 0 } => "there are no assets",
            { Interval: var interval } when interval == default => "there is no interval",
            _ when Percentiles.Any(p => p is not (> 0.0 and <= 100.0)) => "percentiles must be above 0 to 100",
            _ when AssetCounts.Any(n => n < 1) => "N-asset coverage needs at least one asset",
            _ when SampleStep < TimeSpan.FromMilliseconds(1) || DilutionStep < TimeSpan.FromMilliseconds(1) =>
                "samples must be at least a millisecond apart",
            _ when Interval.Duration / SampleStep > 2_000_000 => "there are more than 2000000 samples over time; choose a longer step",
            _ when Figures.Any(FigureName.Dilution.Contains) && Interval.Duration / DilutionStep * Assets.Count > 20_000_000 =>
                "there are more than 20000000 positions for dilution of precision; choose a longer step",
            _ => null,
        };
    }
}
