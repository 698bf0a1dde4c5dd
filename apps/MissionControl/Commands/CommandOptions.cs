namespace ScAi.MissionControl.Commands;

/// <summary>How commands are sent.</summary>
internal sealed record CommandOptions
{
    /// <summary>How long a station needs for one command; it radiates at whole multiples of it.</summary>
    public TimeSpan UplinkInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How often a command is radiated before it has failed.</summary>
    public int MostAttempts { get; init; } = 5;

    /// <summary>What one step of priority is worth in time of waiting; see <see cref="CommandOrder"/>.</summary>
    public TimeSpan Aging { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How long the ground waits for word of a command when there is no contact.</summary>
    public TimeSpan LongestSilence { get; init; } = TimeSpan.FromHours(24);
}
