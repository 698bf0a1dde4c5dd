namespace ScAi.Spacecraft.Resources;

/// <summary>What the on-board computer has, and what its tasks take.</summary>
public sealed record ResourceParameters
{
    /// <summary>A crewed vehicle: a larger computer.</summary>
    public static ResourceParameters Crewed { get; } = new() { IdleWatts = 30, LoadWatts = 40 };

    /// <summary>Memory of the computer.</summary>
    public double MemoryMegabytes { get; init; } = 512;

    /// <summary>Memory of what always runs.</summary>
    public double BaseMemoryMegabytes { get; init; } = 140;

    /// <summary>Part of the processor that always runs.</summary>
    public double BaseLoad { get; init; } = 0.18;

    /// <summary>On top while the payload observes.</summary>
    public double PayloadLoad { get; init; } = 0.30;

    /// <summary>On top while telemetry is played back.</summary>
    public double PlaybackLoad { get; init; } = 0.10;

    /// <summary>On top while an image is checked or copied.</summary>
    public double SoftwareLoad { get; init; } = 0.25;

    /// <summary>On top in proximity operations.</summary>
    public double DockingLoad { get; init; } = 0.20;

    /// <summary>Memory taken by the buffers of an observing payload.</summary>
    public double PayloadMegabytes { get; init; } = 120;

    /// <summary>What an idle computer draws.</summary>
    public double IdleWatts { get; init; } = 4;

    /// <summary>What it draws on top at full load.</summary>
    public double LoadWatts { get; init; } = 6;

    /// <summary>The time constant with which the shown load follows.</summary>
    public double SmoothingSeconds { get; init; } = 30;
}
