using ScAi.Federation;
using ScAi.Time;

namespace ScAi.Spacecraft.Telemetry;

/// <summary>A report on its way down.</summary>
/// <param name="Time">When it reaches the ground.</param>
/// <param name="Publication">What the ground hears.</param>
public readonly record struct Arrival(ScenarioTime Time, Publication Publication);
