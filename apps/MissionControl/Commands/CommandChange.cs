using ScAi.Messages;
using ScAi.Time;

namespace ScAi.MissionControl.Commands;

/// <summary>A row of the command log.</summary>
/// <param name="Key">The command.</param>
/// <param name="Spacecraft">Its spacecraft.</param>
/// <param name="Command">Its name.</param>
/// <param name="At">When, scenario time.</param>
/// <param name="Wall">When, wall-clock time.</param>
/// <param name="From">The state before; null for its beginning.</param>
/// <param name="To">The state after.</param>
/// <param name="By">The person; null for mission control by itself.</param>
/// <param name="Reason">Why, where that needs saying.</param>
public sealed record CommandChange(
    string Key, int Spacecraft, string Command, ScenarioTime At, DateTimeOffset Wall, CommandState? From, CommandState To, string? By, string? Reason);
