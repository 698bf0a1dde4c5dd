using ScAi.Spacecraft.Geometry;

namespace ScAi.Spacecraft.Attitude;

/// <summary>How the body stands and turns, and what is on board known of it.</summary>
/// <param name="Attitude">Takes vectors of the body to the inertial frame (TEME).</param>
/// <param name="RateRadiansPerSecond">Of the body, along its axes.</param>
/// <param name="WheelNewtonMeterSeconds">Momentum of the wheels, along the body's axes.</param>
/// <param name="EstimateErrorRadians">What the estimate is off by, as a rotation of the body.</param>
/// <param name="GyroBiasRadiansPerSecond">What the gyro reads too much, a fault apart.</param>
public readonly record struct AttitudeState(
    Rotation Attitude,
    Vector3D RateRadiansPerSecond,
    Vector3D WheelNewtonMeterSeconds,
    Vector3D EstimateErrorRadians,
    Vector3D GyroBiasRadiansPerSecond)
{
    /// <summary>The attitude as it is thought to be on board.</summary>
    public Rotation Estimate => Attitude * Rotation.FromVector(EstimateErrorRadians);
}
