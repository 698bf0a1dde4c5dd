using ScAi.Time;

namespace ScAi.Scenarios;

/// <summary>Something that breaks on a spacecraft.</summary>
/// <param name="Satellite">The satellite's name; one of the vehicles.</param>
/// <param name="Fault">Its name in the spacecraft's description, as in <c>power.stringLoss</c>.</param>
/// <param name="Magnitude">How much, in the unit of the description.</param>
/// <param name="At">When; inside the window.</param>
/// <param name="Duration">For how long; null for good.</param>
public sealed record PlannedFault(string Satellite, string Fault, double Magnitude, ScenarioTime At, TimeSpan? Duration = null);
