namespace ScAi.MissionControl.Logs;

/// <summary>Something to write down.</summary>
/// <param name="Text">What.</param>
/// <param name="Shift">In which shift.</param>
/// <param name="Spacecraft">What it is about; null for the ground, or for all.</param>
public sealed record NewLogEntry(string Text, string? Shift = null, int? Spacecraft = null);
