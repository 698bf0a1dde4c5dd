namespace ScAi.Scenarios;

/// <summary>Which station serves a satellite that several free stations see.</summary>
public enum StationSelection
{
    /// <summary>The first in the order of the scenario, as NOS-T does.</summary>
    First,

    /// <summary>The one that sees it highest.</summary>
    HighestElevation,

    /// <summary>The one that charges least per second.</summary>
    Cheapest,

    /// <summary>The one that receives fastest.</summary>
    Fastest,
}
