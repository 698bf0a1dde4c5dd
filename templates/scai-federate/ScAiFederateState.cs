using ScAi.Time;

namespace ScAiFederate;

/// <summary>All that the model remembers between two ticks. Immutable.</summary>
/// <param name="NextReport">When it next reports.</param>
/// <param name="Links">How many links have started.</param>
public sealed record ScAiFederateState(ScenarioTime NextReport, int Links = 0);
