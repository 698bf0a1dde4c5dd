using ScAi.Orbits.Elements;
using ScAi.Orbits.Frames;

namespace ScAi.Spacecraft.Orbit;

/// <summary>What a step of the orbit comes to.</summary>
/// <param name="State">Position and velocity at the step's end.</param>
/// <param name="NewElements">The mean elements that a burn's end left behind, with their epoch; null in any other step.</param>
/// <param name="DeltaVMetersPerSecond">What the burn gave in this step.</param>
/// <param name="IsDecayed">Whether SGP4 has no state any more; the state is the last one, and not a number in the steps after.</param>
public readonly record struct OrbitOutputs(State<Teme> State, ElementSet? NewElements, double DeltaVMetersPerSecond, bool IsDecayed);
