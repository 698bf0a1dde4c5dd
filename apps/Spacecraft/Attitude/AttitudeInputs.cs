using ScAi.Orbits.Frames;
using ScAi.Spacecraft.Geometry;

namespace ScAi.Spacecraft.Attitude;

/// <summary>What acts on the attitude in a step, and what it is told to do.</summary>
/// <param name="Mode">What to aim at.</param>
/// <param name="Orbit">Position and velocity at the step's start.</param>
/// <param name="SunDirection">Inertial, of length 1.</param>
/// <param name="SunlitFraction">The Sun sensor needs the Sun.</param>
/// <param name="FieldInertialTesla">The magnetic field at the step's start.</param>
/// <param name="TargetDirection">For mode target: inertial, at the step's start, of length 1.</param>
/// <param name="TargetAttitude">For mode slew: at the step's start.</param>
/// <param name="TargetRateRadiansPerSecond">For modes target and slew: how what is aimed at turns; inertial.</param>
/// <param name="TargetGrowthPerSecond">For mode target: how fast the way to the target grows, as a share of it; 0 for a star.</param>
/// <param name="StarTrackerDraws">Standard normal numbers.</param>
/// <param name="GyroDraws">Standard normal numbers.</param>
/// <param name="DisturbanceNewtonMeters">Any further torque on the body, along its axes.</param>
/// <param name="IsPowered">Without power wheels, torquers and sensors are off.</param>
/// <param name="WheelFrictionNewtonMeters">Fault: friction in each wheel.</param>
/// <param name="StuckWheel">Fault: 1, 2 or 3: the wheel of that axis gives no torque.</param>
/// <param name="StarTrackerLost">Fault: 1 when it gives nothing.</param>
/// <param name="GyroBiasDegreesPerHour">Fault: a bias of the gyro about every axis.</param>
/// <param name="LostTorquers">Fault: the share of the torquers' dipole that is lost, 0 to 1.</param>
public readonly record struct AttitudeInputs(
    AttitudeMode Mode,
    State<Teme> Orbit,
    Vector3D SunDirection,
    double SunlitFraction,
    Vector3D FieldInertialTesla,
    Vector3D TargetDirection = default,
    Rotation TargetAttitude = default,
    Vector3D TargetRateRadiansPerSecond = default,
    double TargetGrowthPerSecond = 0.0,
    Vector3D StarTrackerDraws = default,
    Vector3D GyroDraws = default,
    Vector3D DisturbanceNewtonMeters = default,
    bool IsPowered = true,
    double WheelFrictionNewtonMeters = 0.0,
    double StuckWheel = 0.0,
    double StarTrackerLost = 0.0,
    double GyroBiasDegreesPerHour = 0.0,
    double LostTorquers = 0.0);
