using ScAi.Spacecraft.Geometry;
using ScAi.Time;

namespace ScAi.Spacecraft.Orbit;

/// <summary>What acts on the orbit in a step.</summary>
/// <param name="Time">The step's start.</param>
/// <param name="BurnSeconds">How long the thruster burns from the step's start on; 0 for a coast. A burn that fills the step may go on in the next.</param>
/// <param name="ThrustNewtons">Its thrust.</param>
/// <param name="FlowKilogramsPerSecond">How fast the vehicle gets lighter.</param>
/// <param name="MassKilograms">Of the whole vehicle at the step's start.</param>
/// <param name="ThrustDirection">Where it pushes, in the local frame (radial, transverse, normal); of length 1.</param>
public readonly record struct OrbitInputs(
    ScenarioTime Time,
    double BurnSeconds = 0.0,
    double ThrustNewtons = 0.0,
    double FlowKilogramsPerSecond = 0.0,
    double MassKilograms = 1.0,
    Vector3D ThrustDirection = default);
