namespace ScAi.MissionControl.Commands;

/// <summary>Wait for something to happen on board, from the time of queueing on.</summary>
/// <param name="Source">The subsystem.</param>
/// <param name="Code">What happens.</param>
public sealed record OnEvent(string Source, string Code);
