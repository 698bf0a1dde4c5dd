using ScAi.Messages;
using ScAi.Time;

namespace ScAi.Observer;

/// <summary>An app as its messages show it.</summary>
public sealed class FederateSeen
{
    /// <summary>Where it is in its life; null when it has not said, as observers never do.</summary>
    public FederateMode? Mode { get; set; }

    /// <summary>Whether it is connected; null when it has not said.</summary>
    public bool? IsAlive { get; set; }

    /// <summary>Where it is in scenario time; null when it has not said.</summary>
    public ScenarioTime? ScenarioTime { get; set; }

    /// <summary>The most messages that it has rejected on one topic.</summary>
    public long Rejected { get; set; }
}
