using System.Collections.Immutable;

namespace ScAi.Spacecraft.Software;

/// <summary>How software is updated on board.</summary>
public sealed record SoftwareParameters
{
    /// <summary>The mission's key for signatures; there is no default. Empty refuses every image.</summary>
    public required ImmutableArray<byte> SigningKey { get; init; }

    /// <summary>The version that flies at the start, in both slots.</summary>
    public int Version { get; init; } = 1;

    /// <summary>What a slot holds.</summary>
    public int MostBytes { get; init; } = 16 << 20;

    /// <summary>The largest chunk.</summary>
    public int MostChunkBytes { get; init; } = 64 << 10;

    /// <summary>How long an image runs on trial before it is committed.</summary>
    public double TrialSeconds { get; init; } = 600;

    /// <summary>How long the watchdog waits for a computer that hangs.</summary>
    public double WatchdogSeconds { get; init; } = 30;

    /// <summary>How long an image on trial may be unhealthy.</summary>
    public double UnhealthySeconds { get; init; } = 60;
}
