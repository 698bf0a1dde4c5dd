using ScAi.Messages;
using ScAi.Time;

namespace ScAi.GroundNetwork;

/// <summary>A link that is going on.</summary>
/// <param name="LinkId">Counts per satellite from 0.</param>
/// <param name="Station">The station's place in the scenario.</param>
/// <param name="Start">When it began.</param>
/// <param name="Data">What the satellite had on board then.</param>
/// <param name="IsFree">Whether a contract or the station's terms make it free.</param>
public sealed record OpenLink(int LinkId, int Station, ScenarioTime Start, DataVolume Data, bool IsFree);
