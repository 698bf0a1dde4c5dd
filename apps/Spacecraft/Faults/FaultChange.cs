using ScAi.Time;

namespace ScAi.Spacecraft.Faults;

/// <summary>Something breaks or is mended.</summary>
/// <param name="At">When.</param>
/// <param name="Fault">Its name.</param>
/// <param name="Magnitude">How much.</param>
/// <param name="Active">Whether it breaks.</param>
/// <param name="Key">Of the injection; null for one that the scenario plans.</param>
public sealed record FaultChange(ScenarioTime At, string Fault, double Magnitude, bool Active, string? Key = null);
