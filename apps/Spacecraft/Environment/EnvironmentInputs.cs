using ScAi.Orbits.Frames;
using ScAi.Spacecraft.Geometry;
using ScAi.Time;

namespace ScAi.Spacecraft.Environment;

/// <summary>Where a vehicle is.</summary>
/// <param name="State">Position and velocity.</param>
/// <param name="Time">When.</param>
/// <param name="Attitude">Takes vectors of the body to the inertial frame.</param>
/// <param name="MassKilograms">For the drag's acceleration.</param>
/// <param name="Storm">Fault: a storm of the Sun, as so many times the quiet background.</param>
public readonly record struct EnvironmentInputs(
    State<Teme> State, ScenarioTime Time, Rotation Attitude, double MassKilograms, double Storm = 0.0);
