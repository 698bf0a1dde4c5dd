using ScAi.Messages;
using ScAi.Time;

namespace ScAi.MissionControl.Logs;

/// <summary>Something that has happened on board.</summary>
/// <param name="Spacecraft">Where.</param>
/// <param name="Sequence">Counts the events of that spacecraft.</param>
/// <param name="Generated">When.</param>
/// <param name="Received">When the ground heard.</param>
/// <param name="Recorded">Whether it waited in the recorder for a contact.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Source">The subsystem.</param>
/// <param name="Code">What, for programs.</param>
/// <param name="Text">What, for people.</param>
public sealed record MissionEvent(
    int Spacecraft,
    long Sequence,
    ScenarioTime Generated,
    ScenarioTime Received,
    bool Recorded,
    EventSeverity Severity,
    string Source,
    string Code,
    string Text);
