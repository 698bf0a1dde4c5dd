using ScAi.Orbits.Coverage;

namespace ScAi.Workers.Studies;

/// <summary>A study with its canonical text and what is known about it after the first use; safe to share between threads.</summary>
public sealed class SharedStudy
{
    private readonly Lazy<CoverageAnalysis> _analysis;

    private SharedStudy(byte[] text, StudyDefinition definition)
    {
        (Text, Definition, Digest) = (text, definition, StudyText.DigestOf(text));
        _analysis = new Lazy<CoverageAnalysis>(() => new CoverageAnalysis(Definition.ToStudy()));
    }

    /// <summary>The version of the orbit engine; results of different versions may differ in the last bit.</summary>
    public static string Engine { get; } = typeof(CoverageAnalysis).Assembly.ManifestModule.ModuleVersionId.ToString("N")[..12];

    /// <summary>The canonical text.</summary>
    public ReadOnlyMemory<byte> Text { get; }

    /// <summary>SHA-256 of the text.</summary>
    public string Digest { get; }

    /// <summary>What is asked.</summary>
    public StudyDefinition Definition { get; }

    /// <summary>The prepared study; cuts the target into cells on first use.</summary>
    /// <exception cref="FormatException">The target is none.</exception>
    /// <exception cref="ArgumentException">The study is impossible.</exception>
    public CoverageAnalysis Analysis => _analysis.Value;

    /// <summary>Of a definition.</summary>
    public static SharedStudy Of(StudyDefinition definition) => new(StudyText.Write(definition), definition);

    /// <summary>Of a text that came from elsewhere.</summary>
    /// <exception cref="InvalidDataException">It is no study.</exception>
    public static SharedStudy Read(byte[] text) => new(text, StudyText.Read(text));
}
