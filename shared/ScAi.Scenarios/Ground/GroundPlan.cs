namespace ScAi.Scenarios;

/// <summary>The ground network and how it chooses among satellites and stations.</summary>
public sealed record GroundPlan
{
    /// <summary>The stations, in the order of the scenario; ids are unique.</summary>
    public required ScenarioList<StationPlan> Stations { get; init; }

    /// <summary>Which station serves a satellite that several see.</summary>
    public StationSelection Selection { get; init; } = StationSelection.First;

    /// <summary>When a link moves to another station.</summary>
    public HandOver HandOver { get; init; } = HandOver.OnLoss;
}
