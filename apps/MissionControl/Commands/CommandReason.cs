namespace ScAi.MissionControl.Commands;

/// <summary>Why a person does something to a command.</summary>
/// <param name="Reason">In words; null for none.</param>
public sealed record CommandReason(string? Reason = null);
