using ScAi.Orbits.Coverage;
using ScAi.Orbits.Coverage.Figures;
using ScAi.Orbits.Coverage.Intervals;
using ScAi.Orbits.Propagation;

namespace ScAi.Workers.Studies;

/// <summary>A <see cref="CoverageStudy"/> as plain data, which <see cref="StudyText"/> writes and reads without loss.</summary>
public sealed record StudyDefinition
{
    /// <summary>Who looks.</summary>
    public required IReadOnlyList<AssetDefinition> Assets { get; init; }

    /// <summary>At what.</summary>
    public required TargetDefinition Target { get; init; }

    /// <summary>When.</summary>
    public required TimeInterval Interval { get; init; }

    /// <summary>Which figures.</summary>
    public IReadOnlyList<FigureOfMerit> Figures { get; init; } = FigureName.Usual;

    /// <summary>Which percentiles.</summary>
    public IReadOnlyList<double> Percentiles { get; init; } = [50.0, 95.0];

    /// <summary>The N of N-asset coverage.</summary>
    public IReadOnlyList<int> AssetCounts { get; init; } = [1, 2, 3, 4];

    /// <summary>From one sample of the percentage covered over time to the next.</summary>
    public TimeSpan SampleStep { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>From one sample of the dilution of precision to the next.</summary>
    public TimeSpan DilutionStep { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Whether the result lists every access.</summary>
    public bool KeepsAccesses { get; init; }

    /// <summary>The study; cuts the target into cells.</summary>
    /// <exception cref="FormatException">The target is none.</exception>
    /// <exception cref="ArgumentException">Another value is impossible.</exception>
    public CoverageStudy ToStudy() => new()
    {
        Assets = [.. Assets.Select(asset => new CoverageAsset(asset.Name, new Sgp4(asset.Elements), asset.Sensor))],
        Target = Target.Cut(),
        Interval = Interval,
        Figures = Figures,
        Percentiles = Percentiles,
        AssetCounts = AssetCounts,
        SampleStep = SampleStep,
        DilutionStep = DilutionStep,
        KeepsAccesses = KeepsAccesses,
    };
}
