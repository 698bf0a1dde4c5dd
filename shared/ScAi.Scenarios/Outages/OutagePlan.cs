namespace ScAi.Scenarios;

/// <summary>When stations are out.</summary>
public sealed record OutagePlan
{
    /// <summary>Outages by chance; null for none.</summary>
    public RandomOutages? Random { get; init; }

    /// <summary>Outages on a schedule; of one station, no two overlap.</summary>
    public ScenarioList<ScheduledOutage> Scheduled { get; init; } = [];
}
