namespace ScAi.MissionControl.Commands;

/// <summary>Wait for a command, of any spacecraft, to complete.</summary>
/// <param name="Key">The command; it has been entered before.</param>
/// <param name="Delay">How long after it completed on board; null for at once.</param>
public sealed record AfterCommand(string Key, TimeSpan? Delay = null);
