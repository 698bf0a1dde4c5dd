using ScAi.Time;

namespace ScAi.Messages;

/// <summary>Something has happened on board, as a station receives it; <c>PREFIX/SPACECRAFT/event</c>.</summary>
/// <param name="Id">The satellite.</param>
/// <param name="Sequence">Counts the events of that satellite from 0.</param>
/// <param name="Generated">When it happened on board.</param>
/// <param name="Time">When it reached the ground.</param>
/// <param name="GroundId">The station that received it.</param>
/// <param name="Recorded">Whether it waited in the recorder for a contact.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Source">The subsystem.</param>
/// <param name="Code">What happened, for programs: <c>SAFE_MODE</c>, <c>BURN_START</c>.</param>
/// <param name="Text">What happened, for people.</param>
public sealed record SpacecraftEvent(
    int Id,
    long Sequence,
    ScenarioTime Generated,
    ScenarioTime Time,
    int GroundId,
    bool Recorded,
    EventSeverity Severity,
    string Source,
    string Code,
    string Text) : ITimedRecord
{
    /// <inheritdoc />
    public ScenarioTime HappenedAt => Time;
}
