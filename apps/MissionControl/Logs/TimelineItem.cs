using ScAi.Messages;
using ScAi.Time;

namespace ScAi.MissionControl.Logs;

/// <summary>Something on the timeline.</summary>
/// <param name="Spacecraft">Whose.</param>
/// <param name="Kind">contact, eclipse, burn, separation, insertion, docking, software, command or event.</param>
/// <param name="Title">For people.</param>
/// <param name="From">When it begins.</param>
/// <param name="To">When it ends; null for an instant or for what goes on.</param>
/// <param name="Planned">Whether it is foreseen, and not yet heard of.</param>
/// <param name="Severity">How bad it is; null for what is not.</param>
/// <param name="Key">The command; null for what is none.</param>
public sealed record TimelineItem(
    int Spacecraft, string Kind, string Title, ScenarioTime From, ScenarioTime? To, bool Planned, AlarmSeverity? Severity = null, string? Key = null);
