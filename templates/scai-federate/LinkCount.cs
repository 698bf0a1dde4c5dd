using ScAi.Time;

namespace ScAiFederate;

/// <summary>A record of one's own; travels on <c>PREFIX/FEDERATE_NAME/linkCount</c>.</summary>
/// <param name="Links">How many links have started.</param>
/// <param name="Time">The scenario time of all this.</param>
public sealed record LinkCount(int Links, ScenarioTime Time);
