namespace ScAi.GroundNetwork;

/// <summary>Why a link ended.</summary>
public enum LinkEnd
{
    /// <summary>The satellite went below the mask.</summary>
    LossOfSignal,

    /// <summary>The station went out.</summary>
    Outage,

    /// <summary>A better station took over.</summary>
    HandOver,

    /// <summary>The scenario ended.</summary>
    ScenarioEnd,
}
