using ScAi.Spacecraft.Geometry;

namespace ScAi.Spacecraft.Attitude;

/// <summary>What a step of the attitude comes to, at its end.</summary>
/// <param name="Mode">What it aimed at.</param>
/// <param name="ErrorRadians">The angle between the attitude and the one aimed at; while detumbling 0.</param>
/// <param name="EstimatedErrorRadians">The same as it is thought to be on board.</param>
/// <param name="KnowledgeErrorRadians">What the estimate is off by.</param>
/// <param name="MeasuredRateRadiansPerSecond">As the gyro has it.</param>
/// <param name="IncidenceCosine">Of the Sun on the array; below 0 from behind.</param>
/// <param name="NadirRadians">The angle between the instrument's axis and straight down; the antenna's too.</param>
/// <param name="SunRadians">The angle between the body's -z axis and the Sun.</param>
/// <param name="ThrustDirection">Where the thruster pushes: inertial, of length 1.</param>
/// <param name="WheelWatts">Mean power of the wheels.</param>
/// <param name="TorquerWatts">Mean power of the torquers.</param>
/// <param name="SensorWatts">Power of the sensors.</param>
/// <param name="WheelLoad">The momentum of the fullest wheel over its limit, 0 to 1.</param>
/// <param name="MomentumNewtonMeterSeconds">Of body and wheels together, inertial.</param>
/// <param name="DipoleAmpereSquareMeters">Of the torquers, along the body's axes.</param>
/// <param name="HasStarTracker">Whether the star tracker saw stars.</param>
public readonly record struct AttitudeOutputs(
    AttitudeMode Mode,
    double ErrorRadians,
    double EstimatedErrorRadians,
    double KnowledgeErrorRadians,
    Vector3D MeasuredRateRadiansPerSecond,
    double IncidenceCosine,
    double NadirRadians,
    double SunRadians,
    Vector3D ThrustDirection,
    double WheelWatts,
    double TorquerWatts,
    double SensorWatts,
    double WheelLoad,
    Vector3D MomentumNewtonMeterSeconds,
    Vector3D DipoleAmpereSquareMeters,
    bool HasStarTracker)
{
    /// <summary>Everything that the attitude control draws.</summary>
    public double TotalWatts => WheelWatts + TorquerWatts + SensorWatts;
}
