using ScAi.Orbits.Frames;
using ScAi.Orbits.Propagation;

namespace ScAi.Spacecraft.Orbit;

/// <summary>A true orbit: SGP4 of its elements, or an integrated state while a burn goes on.</summary>
/// <param name="Theory">SGP4 of the elements that hold.</param>
/// <param name="Burning">Where the burn has brought it at the time reached; null while it coasts.</param>
/// <param name="DeltaVMetersPerSecond">What all burns gave so far.</param>
public sealed record OrbitState(Sgp4 Theory, State<Teme>? Burning, double DeltaVMetersPerSecond);
