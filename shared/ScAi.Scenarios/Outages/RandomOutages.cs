namespace ScAi.Scenarios;

/// <summary>Outages by chance: one trial per operational station and interval.</summary>
public sealed record RandomOutages
{
    /// <summary>The chance that a trial begins an outage, 0 to 1.</summary>
    public required double Probability { get; init; }

    /// <summary>How much scenario time lies between two trials of a station.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How long an outage lasts, in scenario time.</summary>
    public TimeSpan Duration { get; init; } = TimeSpan.FromMinutes(30);
}
