using ScAi.Orbits.Frames;
using ScAi.Spacecraft.Geometry;

namespace ScAi.Spacecraft.Environment;

/// <summary>What surrounds a vehicle.</summary>
/// <param name="Place">Below it.</param>
/// <param name="FieldInertialTesla">The magnetic field in the inertial frame.</param>
/// <param name="FieldBodyTesla">The magnetic field along the body's axes.</param>
/// <param name="LShell">Of the centred dipole.</param>
/// <param name="AnomalyDepth">How deep in the South Atlantic Anomaly, 0 to 1.</param>
/// <param name="DoseMicrograyPerHour">The proxy's dose rate.</param>
/// <param name="DensityKilogramsPerCubicMeter">Of the air.</param>
/// <param name="DragMetersPerSecondSquared">What it slows the vehicle down by: -0.5 rho v^2 Cd A / m. SGP4 has drag of its own, from B*.</param>
public readonly record struct EnvironmentOutputs(
    GeodeticPosition Place,
    Vector3D FieldInertialTesla,
    Vector3D FieldBodyTesla,
    double LShell,
    double AnomalyDepth,
    double DoseMicrograyPerHour,
    double DensityKilogramsPerCubicMeter,
    double DragMetersPerSecondSquared)
{
    /// <summary>Whether the vehicle is in the South Atlantic Anomaly.</summary>
    public bool IsInAnomaly => AnomalyDepth > 0.0;
}
