namespace ScAi.MissionControl.Telemetry;

/// <summary>How telemetry is kept.</summary>
internal sealed record ArchiveOptions
{
    /// <summary>How long a sample is kept after the newest one, in scenario time; null for good.</summary>
    public TimeSpan? Keep { get; init; }

    /// <summary>After how many of its usual periods without a packet, in contact, a subsystem is stale.</summary>
    public double StalePeriods { get; init; } = 3;
}
