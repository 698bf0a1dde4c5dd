namespace ScAi.MissionControl.Commands;

/// <summary>A command of the scenario, entered once when the run begins.</summary>
/// <param name="Wish">The command, with its key.</param>
/// <param name="Author">Who planned it.</param>
/// <param name="Approver">Who else approved it beforehand; null for nobody: a critical one then waits for a second person.</param>
internal sealed record PlannedCommand(NewCommand Wish, string Author, string? Approver);
