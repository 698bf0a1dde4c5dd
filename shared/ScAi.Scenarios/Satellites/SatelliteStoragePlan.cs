namespace ScAi.Scenarios;

/// <summary>The constellation and how often it reports.</summary>
public sealed record SatelliteStoragePlan
{
    /// <summary>How much scenario time lies between two periodic states of a satellite.</summary>
    public TimeSpan LocationStep { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The satellites, in the order of the scenario; ids and names are unique.</summary>
    public required ScenarioList<SatellitePlan> Satellites { get; init; }
}
