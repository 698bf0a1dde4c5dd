namespace ScAi.Spacecraft;

/// <summary>Everything that the spacecraft of a scenario are at one time.</summary>
public sealed record SpacecraftState;
