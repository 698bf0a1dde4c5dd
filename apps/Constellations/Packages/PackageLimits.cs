namespace ScAi.Constellations.Packages;

/// <summary>How much of packages one may bring.</summary>
internal sealed record PackageLimits
{
    /// <summary>Of an upload.</summary>
    public const int LargestUploadBytes = 128 << 20;

    /// <summary>Of all files of a package, unpacked.</summary>
    public long UnpackedBytes { get; init; } = 1L << 30;

    /// <summary>Of one file, unpacked.</summary>
    public long FileBytes { get; init; } = 256L << 20;

    /// <summary>Files in a package.</summary>
    public int Files { get; init; } = 10_000;

    /// <summary>Packages of an account.</summary>
    public int PerAccount { get; init; } = 50;

    /// <summary>Of all packages of an account.</summary>
    public long BytesPerAccount { get; init; } = 1L << 30;
}
