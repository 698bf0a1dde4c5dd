namespace ScAi.Spacecraft.Docking;

/// <summary>What comes to the docking subsystem from outside in a step.</summary>
/// <param name="MassKilograms">Of the chaser.</param>
/// <param name="PropellantKilograms">What its thrusters may use.</param>
/// <param name="AttitudeErrorDegrees">Between the docking axes.</param>
/// <param name="RateDegreesPerSecond">Of the chaser.</param>
/// <param name="NoiseX">A standard normal number for the error of the measured position, up.</param>
/// <param name="NoiseY">The same, along the track.</param>
/// <param name="NoiseZ">The same, across.</param>
/// <param name="ThrusterLoss">Fault: the part of the thrusters' force that is gone, 0 to 1.</param>
/// <param name="SensorBiasMeters">Fault: the sensor sees the target that much higher than it is.</param>
public readonly record struct DockingInputs(
    double MassKilograms,
    double PropellantKilograms,
    double AttitudeErrorDegrees = 0,
    double RateDegreesPerSecond = 0,
    double NoiseX = 0,
    double NoiseY = 0,
    double NoiseZ = 0,
    double ThrusterLoss = 0,
    double SensorBiasMeters = 0);
