namespace ScAi.Constellations.Synchronisation;

/// <summary>Where orbit data come from, and when.</summary>
public sealed record SynchronisationOptions
{
    /// <summary>The source never wants to be asked for a list more often than this.</summary>
    public static readonly TimeSpan LeastInterval = TimeSpan.FromHours(2);

    /// <summary>Whether lists are fetched by the clock; on demand they always can be.</summary>
    public bool Scheduled { get; init; } = true;

    /// <summary>When, as a Quartz cron expression in UTC.</summary>
    public string Schedule { get; init; } = "0 0 3 * * ?";

    /// <summary>The source's base address.</summary>
    public Uri Source { get; init; } = new("https://celestrak.org/");

    /// <summary>Whether the source may stand in the own network.</summary>
    public bool AllowPrivateSource { get; init; }

    /// <summary>The source's lists to fetch.</summary>
    public IReadOnlyList<string> Groups { get; init; } =
    [
        "stations", "weather", "resource", "sarsat", "gps-ops", "glo-ops", "galileo", "beidou", "starlink", "oneweb", "iridium",
        "iridium-NEXT", "globalstar", "orbcomm", "intelsat", "ses", "kuiper", "qianfan", "planet", "spire", "goes", "active",
    ];

    /// <summary>Seconds that one list may take.</summary>
    public int TimeoutSeconds { get; init; } = 60;

    /// <summary>The largest answer that is taken, MB.</summary>
    public int LargestMegabytes { get; init; } = 64;
}
